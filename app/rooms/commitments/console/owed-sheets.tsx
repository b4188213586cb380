import type { FormState } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import { useLanguage } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import type { HandoversView } from '../present-handover.ts';
import { handoverWords } from '../words.ts';
import { MakeSheet } from './make-sheet.tsx';
import { OpenItems } from './open-items.tsx';

type Given = Pick<HandoversView, 'owed'> & Readonly<{ answer: FormState | undefined }>;

/** Who left without handing over, what is open meanwhile, and the form with which the office makes the sheet. */
export function OwedSheets({ owed, answer }: Given) {
  const language = useLanguage();
  const words = handoverWords(language).owed;
  const format = formatOf(language);
  if (owed.length === 0) return null;
  return (
    <section id="con-thieu">
      <h2>{words.title(owed.length)}</h2>
      {owed.map((sheet) => (
        <Note key={sheet.id} tone="warn" title={words.line(sheet.from, sheet.unit)}>
          <p className="num">
            {sheet.until && words.until(format.day(sheet.until))}{' '}
            {words.open(sheet.items.length, sheet.items.filter((item) => item.daysLate > 0).length)}
          </p>
          <p>{sheet.unit === null ? words.meanwhile : words.meanwhileUnit}</p>
          <details>
            <summary>{words.list}</summary>
            <OpenItems items={sheet.items} caption={words.list} />
          </details>
          {sheet.people && (
            <details open={answer?.typed.id?.[0] === sheet.id}>
              <summary>{words.make}</summary>
              <MakeSheet
                hidden={{ id: sheet.id }}
                people={sheet.people}
                answer={answer?.typed.id?.[0] === sheet.id ? answer : undefined}
                of={sheet.id}
              />
            </details>
          )}
        </Note>
      ))}
    </section>
  );
}
