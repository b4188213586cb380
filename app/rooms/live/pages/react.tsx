import { hrefFor } from '#app/ui/language.ts';
import { areReactionsHidden } from '../load.ts';
import { reactionKey, reactionKinds } from '../reaction.ts';
import { isOpenTurn } from '../turn.ts';
import type { SlotGiven } from './slots.tsx';

/** Small signs while somebody speaks. Their counts begin at nothing with each turn and come as ticks only. */
export function ReactSlot({ stage, language, words }: SlotGiven) {
  const { turn, load, state } = stage;
  if (state !== 'open' || turn === null || !isOpenTurn(turn.state) || areReactionsHidden(load)) return null;
  const said = words.people.react;
  return (
    <form
      method="post"
      action={hrefFor(language, `/truc-tiep/${stage.code}/phan-ung`)}
      aria-label={said.title}
      data-told={said.done}
    >
      {reactionKinds.map((kind) => (
        <button key={kind} type="submit" className="link" name="kind" value={kind}>
          {said.kinds[kind]} <b className="num" data-count={reactionKey(kind)} />
        </button>
      ))}
      <output className="hide" />
    </form>
  );
}
