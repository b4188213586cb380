import { formatOf } from '#app/ui/format.ts';
import type { Language } from '#app/ui/language.ts';
import type { LiveWords } from '../words.vi.ts';
import type { Seats } from './seats.ts';

type Given = Readonly<{ seats: Seats; holding: string; language: Language; words: LiveWords }>;

/** Who else has this under the pen, and since when. It warns and locks nothing. */
export function Held({ seats, holding, language, words }: Given) {
  const [holder] = seats.holders(holding);
  if (holder === undefined) return null;
  return (
    <p className="held" role="status">
      {words.chair.heldBy(holder.name, formatOf(language).time(holder.heldSince ?? holder.seenAt))}
    </p>
  );
}
