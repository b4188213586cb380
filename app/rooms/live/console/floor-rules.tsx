import { type FloorRule, fixedRules, floorRules } from '../floor.ts';
import type { QueueView, StaffStage } from '../stage.ts';
import type { LiveWords } from '../words.vi.ts';
import type { Send } from './deeds.ts';

type Given = Readonly<{ stage: StaffStage; send: Send; words: LiveWords }>;

const fixed: readonly FloorRule[] = fixedRules;

/** Every rule of the order, each with its switch; those that always hold say so. */
export function FloorRules({ stage, send, words }: Given) {
  const said = words.chair;
  const turn = (rule: FloorRule, isOn: boolean) => {
    const form = new FormData();
    for (const one of floorRules) {
      const holds = one === rule ? isOn : !stage.floorOff.includes(one);
      if (holds && !fixed.includes(one)) form.append('rules', one);
    }
    form.set('fallbackSeconds', String(stage.fallbackSeconds));
    form.set('dropSeconds', String(stage.dropSeconds));
    void send('floor', form);
  };
  return (
    <details className="rules">
      <summary>
        {said.rules}
        {stage.floorOff.length > 0 && ` (−${stage.floorOff.length})`}
      </summary>
      <ul>
        {floorRules.map((rule) => (
          <li key={rule}>
            <label className="tick">
              <input
                type="checkbox"
                checked={!stage.floorOff.includes(rule)}
                disabled={fixed.includes(rule)}
                onChange={(event) => turn(rule, event.currentTarget.checked)}
              />
              <span>
                {said.rule[rule]}
                {fixed.includes(rule) && <span className="muted"> ({said.always})</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p className="muted small">{said.rulesHint}</p>
    </details>
  );
}

/** Why somebody stands where they stand, in a few words; that they wait is seen beside. */
export function reasonsText(entry: QueueView, words: LiveWords): string {
  const said = words.chair;
  return entry.reasons
    .filter((reason) => reason.rule !== 'waited' && !(reason.rule === 'precedence' && entry.precedence))
    .map((reason) => {
      const count = reason.count === undefined ? '' : `${reason.count} `;
      const minutes = reason.minutes === null ? '' : ` ${said.counts(reason.minutes)}`;
      return `${count}${said.reason[reason.rule]}${minutes}`;
    })
    .join(' · ');
}
