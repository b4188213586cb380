import type { OpinionState } from '#app/rooms/opinions/opinion.ts';
import { type PetitionState, waitingStates } from '#app/rooms/petitions/petition.ts';

/** One opinion of a dialogue as the funnel counts it; `petition` is the state of what came of it. */
export type FunnelOpinion = Readonly<{
  state: OpinionState;
  isChosen: boolean;
  petition: PetitionState | null;
  /** It came after the closing day. */
  isLate: boolean;
}>;

/** Where every opinion of a dialogue has gone. Each line says which others it is the sum of. */
export type Funnel = Readonly<{
  /** waiting + merged + outside + withdrawn + accepted */
  received: number;
  waiting: number;
  merged: number;
  /** Not a matter of the dialogue: refused with a reason, or shown to the body that decides. */
  outside: number;
  withdrawn: number;
  /** floor + written; and answered + promised + open + setAside */
  accepted: number;
  floor: number;
  written: number;
  answered: number;
  promised: number;
  open: number;
  /** Taken back by the asker, or merged later into another petition that speaks for both. */
  setAside: number;
  /** Papers with several matters: each matter is counted as received, the paper itself is not. */
  split: number;
  /** Of those received, how many came after the closing day: kept and answered like the others. */
  late: number;
}>;

const waiting: ReadonlySet<PetitionState> = new Set(waitingStates);

/** Counts a dialogue's opinions so that the parts always make the whole. */
export function funnelOf(opinions: readonly FunnelOpinion[]): Funnel {
  const of = (...states: OpinionState[]) => opinions.filter((each) => states.includes(each.state));
  const accepted = of('accepted');
  const fates = accepted.map((each) => fateOf(each.petition));
  const count = (fate: Fate) => fates.filter((each) => each === fate).length;
  const floor = accepted.filter((each) => each.isChosen).length;
  return {
    received: opinions.length - of('split').length,
    waiting: of('received').length,
    merged: of('merged').length,
    outside: of('rejected', 'diverted').length,
    withdrawn: of('withdrawn').length,
    accepted: accepted.length,
    floor,
    written: accepted.length - floor,
    answered: count('answered'),
    promised: count('promised'),
    open: count('open'),
    setAside: count('setAside'),
    split: of('split').length,
    late: opinions.filter((each) => each.isLate && each.state !== 'split').length,
  };
}

type Fate = 'answered' | 'promised' | 'open' | 'setAside';

function fateOf(petition: PetitionState | null): Fate {
  if (petition === null || waiting.has(petition)) return 'open';
  if (petition === 'withdrawn' || petition === 'joined' || petition === 'diverted') return 'setAside';
  return petition === 'committed' ? 'promised' : 'answered';
}
