import { formatOf } from '#app/ui/format.ts';
import type { Language } from '#app/ui/language.ts';
import type { StaffStage } from '../stage.ts';
import type { LiveWords } from '../words.vi.ts';

type Given = Readonly<{ stage: StaffStage; language: Language; words: LiveWords }>;

/** What has happened, newest first, as the log of the session says it. */
export function Story({ stage, language, words }: Given) {
  const format = formatOf(language);
  return (
    <ol className="prom num story">
      {[...stage.story].reverse().map((line) => (
        <li key={line.seq}>
          <span className="muted">{format.time(line.at)}</span> {words.log[line.kind]}
          {typeof line.body.number === 'number' && ` ${line.body.number}`}
        </li>
      ))}
    </ol>
  );
}
