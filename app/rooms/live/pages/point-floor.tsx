import { isOpenHandOver, isPreparing } from '../hand-over.ts';
import type { SlotGiven } from './slots.tsx';

/** Which point has the floor and which ones prepare; each point's screen finds its own among them. */
export function FloorSlot({ stage, words }: SlotGiven) {
  const open = stage.handOvers.filter((one) => isOpenHandOver(one.state));
  if (stage.state !== 'open' || open.length === 0) return <p>{words.people.pointScreen.none}</p>;
  const said = words.people.pointScreen;
  return (
    <ul>
      {open.map((one) => (
        <li key={one.id} data-point={one.pointId}>
          <span>{isPreparing(one.state) ? said.prepares : said.speaks}</span> <b>{one.point}</b>
        </li>
      ))}
    </ul>
  );
}
