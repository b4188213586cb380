import { formatOf } from './format.ts';
import type { Language } from './language.ts';

/** A day as a block: the day large, its month under it. `day`: 'YYYY-MM-DD' or an ISO instant. */
export function DateBlock({ day, language }: { day: string; language: Language }) {
  const block = formatOf(language).block(day);
  return (
    <div className="date num">
      <b>{block.day}</b>
      <span>{block.month}</span>
    </div>
  );
}
