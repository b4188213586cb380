import { type Aside, asideOf } from '#app/rooms/opinions/aside.ts';
import type { OpinionState } from '#app/rooms/opinions/opinion.ts';
import { type PetitionState, waitingStates } from '#app/rooms/petitions/petition.ts';

/** One opinion of a dialogue as the funnel counts it; `petition` is the state of what came of it. */
export type FunnelOpinion = Readonly<{
  state: OpinionState;
  isChosen: boolean;
  /** It was put in the hall: written down as what was asked, or spoken of in a turn that was called for it. */
  isPut: boolean;
  petition: PetitionState | null;
  /** It came after the closing day. */
  isLate: boolean;
}>;

/** Where every opinion of a dialogue has gone. Each line says which others it is the sum of. */
export type Funnel = Readonly<{
  /** waiting + merged + refused + aside + accepted */
  received: number;
  waiting: number;
  merged: number;
  /** With a reason that everybody may read. */
  refused: number;
  /** Withdrawn by the sender, or guided to the body that decides on complaints and denunciations. */
  aside: Aside;
  /** floor + written; and answered + promised + open + setAside */
  accepted: number;
  floor: number;
  written: number;
  /** Of those chosen and of the others, how many were really put in the hall. */
  put: number;
  putUnchosen: number;
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

/** Counts a dialogue's opinions so that the parts always make the whole; `below` as in `asideOf`. */
export function funnelOf(opinions: readonly FunnelOpinion[], below: number | null): Funnel {
  const of = (...states: OpinionState[]) => opinions.filter((each) => states.includes(each.state));
  const accepted = of('accepted');
  const fates = accepted.map((each) => fateOf(each.petition));
  const count = (fate: Fate) => fates.filter((each) => each === fate).length;
  const put = (isChosen: boolean) =>
    accepted.filter((each) => each.isPut && each.isChosen === isChosen).length;
  const floor = accepted.filter((each) => each.isChosen).length;
  return {
    received: opinions.length - of('split').length,
    waiting: of('received').length,
    merged: of('merged').length,
    refused: of('rejected').length,
    aside: asideOf({ withdrawn: of('withdrawn').length, diverted: of('diverted').length }, below),
    accepted: accepted.length,
    floor,
    written: accepted.length - floor,
    put: put(true),
    putUnchosen: put(false),
    answered: count('answered'),
    promised: count('promised'),
    open: count('open'),
    setAside: count('setAside'),
    split: of('split').length,
    late: opinions.filter((each) => each.isLate && each.state !== 'split').length,
  };
}

/** The three sums of the page, each with the number that its lines make. */
export const wholes = { ways: 'received', seats: 'accepted', fates: 'accepted' } as const;
export type FunnelTable = keyof typeof wholes;
type Counted = Exclude<keyof Funnel, 'aside' | 'split' | 'late' | 'put' | 'putUnchosen'>;
export type FunnelLine = Readonly<{ part: Counted | 'aside' | 'withdrawn' | 'diverted'; count: number }>;

/** The lines of a table; they add up to its whole, also where two of them are shown as one. */
export function linesOf(funnel: Funnel, table: FunnelTable): FunnelLine[] {
  const line = (part: Counted): FunnelLine => ({ part, count: funnel[part] });
  if (table === 'seats') return [line('floor'), line('written')];
  if (table === 'fates') return [line('answered'), line('promised'), line('open'), line('setAside')];
  const { sum, apart } = funnel.aside;
  const aside: FunnelLine[] =
    apart === null
      ? [{ part: 'aside', count: sum }]
      : [
          { part: 'withdrawn', count: apart.withdrawn },
          { part: 'diverted', count: apart.diverted },
        ];
  return [line('waiting'), line('merged'), line('refused'), ...aside, line('accepted')];
}

type Fate = 'answered' | 'promised' | 'open' | 'setAside';

function fateOf(petition: PetitionState | null): Fate {
  if (petition === null || waiting.has(petition)) return 'open';
  if (petition === 'withdrawn' || petition === 'joined' || petition === 'diverted') return 'setAside';
  return petition === 'committed' ? 'promised' : 'answered';
}
