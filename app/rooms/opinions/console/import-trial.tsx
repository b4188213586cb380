import { formatOf } from '#app/ui/format.ts';
import type { Language } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import type { Checked } from '../import-question.ts';
import type { SheetView } from '../present-import.ts';
import { opinionWords } from '../words.ts';

/** What would come in and what would not, before anything is kept. */
export function ImportTrial({ sheet, language }: { sheet: SheetView; language: Language }) {
  const w = opinionWords(language).imports;
  const { check } = sheet;
  const format = formatOf(language);
  return (
    <section aria-label={w.preview}>
      <h2>{sheet.also.length > 0 ? w.previewOf(sheet.name) : w.preview}</h2>
      <p className="num strong">
        {w.dry(format.number(check.good), format.number(check.refused), format.number(check.repeated))}
      </p>
      <p className="num muted">{w.passed(format.number(check.passed), format.number(check.hidden))}</p>
      <Losses check={check} language={language} />
      {check.preview.length > 0 && (
        <table className="plain stackable">
          <thead>
            <tr>
              <th scope="col">{w.row}</th>
              <th scope="col">{w.targets.text}</th>
              <th scope="col">{w.targets.name}</th>
              <th scope="col">{w.targets.phone}</th>
              <th scope="col">{w.targets.area}</th>
              <th scope="col">{w.targets.received}</th>
            </tr>
          </thead>
          <tbody>
            {check.preview.map((row) => (
              <tr key={row.row}>
                <td className="num" data-label={w.row}>
                  {row.row + 1}
                </td>
                <td data-label={w.targets.text}>{row.text.slice(0, 160)}</td>
                <td data-label={w.targets.name}>{row.name ?? '–'}</td>
                <td className="num" data-label={w.targets.phone}>
                  {row.phone ?? '–'}
                </td>
                <td data-label={w.targets.area}>{row.area ?? '–'}</td>
                <td className="num" data-label={w.targets.received}>
                  {row.receivedOn === null ? '–' : format.day(row.receivedOn)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Refusals rows={check.refusals.slice(0, 12)} first={1} language={language} />
      <OtherSheets also={sheet.also} language={language} />
    </section>
  );
}

/** What would not come in although its rows do, and the rows that are not read at all. */
function Losses({ check, language }: { check: Checked; language: Language }) {
  const w = opinionWords(language).imports;
  const format = formatOf(language);
  const lines = [
    check.two_phones > 0 && w.twoPhones(format.number(check.two_phones)),
    check.field_unknown > 0 && w.fieldUnknown(format.number(check.field_unknown)),
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return (
    <Note tone="warn">
      {lines.map((line) => (
        <p key={line} className="num">
          {line}
        </p>
      ))}
    </Note>
  );
}

/** What would come in of each further sheet; one of another form stands out, for its columns are read as the first's. */
function OtherSheets({ also, language }: { also: SheetView['also']; language: Language }) {
  const w = opinionWords(language).imports;
  const format = formatOf(language);
  if (also.length === 0) return null;
  return (
    <>
      <h2>{w.also}</h2>
      <ul className="links">
        {also.map(({ name, check, hasOtherColumns }) => (
          <li key={name}>
            <p>
              <strong>{name}</strong> {hasOtherColumns && <span className="tag late">{w.otherColumns}</span>}
            </p>
            <p className="num">
              {w.dry(format.number(check.good), format.number(check.refused), format.number(check.repeated))}
            </p>
            <p className="small muted">{check.preview[0]?.text.slice(0, 160)}</p>
            <Losses check={check} language={language} />
          </li>
        ))}
      </ul>
    </>
  );
}

type RefusalGiven = Readonly<{ row: number; reason: string; cells: readonly string[] }>;

/** Rows with the reason for which they are not taken in; `first` is added to the number of the row. */
export function Refusals({
  rows,
  first,
  language,
}: {
  rows: readonly RefusalGiven[];
  first: number;
  language: Language;
}) {
  const w = opinionWords(language).imports;
  const reasons: Readonly<Record<string, string>> = w.reasons;
  if (rows.length === 0) return null;
  return (
    <>
      <h2>{w.errors}</h2>
      <ul className="links">
        {rows.map((row) => (
          <li key={row.row}>
            <p className="num">
              <strong>
                {w.row} {row.row + first}:
              </strong>{' '}
              {reasons[row.reason] ?? row.reason}
            </p>
            <p className="small muted">{row.cells.filter(Boolean).join(' | ').slice(0, 200)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
