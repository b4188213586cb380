import { type FloorRule, floorRules } from '../floor.ts';
import type { LiveWords } from '../words.vi.ts';
import type { SlotGiven } from './slots.tsx';

type Given = Readonly<{ off: readonly FloorRule[]; words: LiveWords }>;

/** In which order people are called: opened by hand, and kept open when the desk switches a rule. */
export function FloorOrder(given: Given) {
  return (
    <details>
      <summary>{given.words.queueOrder}</summary>
      <ul className="small" data-slot="rules">
        <Lines {...given} />
      </ul>
    </details>
  );
}

/** Every rule that holds in this session; those that the desk has switched off are not shown. */
export function RulesSlot({ stage, words }: SlotGiven) {
  return <Lines off={stage.floorOff} words={words} />;
}

function Lines({ off, words }: Given) {
  return floorRules
    .filter((rule) => !off.includes(rule))
    .map((rule) => <li key={rule}>{words.points.rules[rule]}</li>);
}
