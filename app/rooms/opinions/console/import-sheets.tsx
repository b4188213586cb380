import { formatOf } from '#app/ui/format.ts';
import type { Language } from '#app/ui/language.ts';
import type { SheetView } from '../present-import.ts';
import { opinionWords } from '../words.ts';

/** The other sheets of the workbook, to be read in the same way and brought in together. */
export function ImportSheets({ sheet, language }: { sheet: SheetView; language: Language }) {
  const w = opinionWords(language).imports;
  const others = sheet.sheets.filter((each) => each.name !== sheet.name && each.rows > 1 && !each.isHidden);
  if (others.length === 0) return null;
  return (
    <fieldset className="field">
      <legend>{w.also}</legend>
      <p className="hint">{w.alsoHint}</p>
      <div className="sheets">
        {others.map((each, at) => (
          <div className="check" key={each.name}>
            <input
              type="checkbox"
              name="them"
              value={each.name}
              id={`them-${at}`}
              defaultChecked={sheet.also.some((chosen) => chosen.name === each.name)}
            />
            <label htmlFor={`them-${at}`} className="num">
              {w.sheetRows(each.name, formatOf(language).number(each.rows))}
              {each.isIn && ` (${w.isIn})`}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
