import { Select } from '#app/ui/field.tsx';
import type { Language } from '#app/ui/language.ts';
import { encodings, importTargets } from '../import.ts';
import type { SheetView } from '../present-import.ts';
import { opinionWords } from '../words.ts';
import { areaFromSheet } from './import-form.ts';
import { ImportSheets } from './import-sheets.tsx';

/** Which column is what and how its letters are stored; the words are shown as they would be kept. */
export function ImportMapping({ sheet, language }: { sheet: SheetView; language: Language }) {
  const w = opinionWords(language).imports;
  const { mapping, columns } = sheet;
  const options = columns.map((column, at) => ({
    value: String(at),
    label: `${w.column(at + 1)}${column.label === '' ? '' : `: ${column.label.slice(0, 40)}`}`,
  }));
  const chosenFor = (target: (typeof importTargets)[number]) =>
    target === 'area' && mapping.areaOfSheet ? areaFromSheet : String(mapping.columns[target] ?? '');
  const ofSheet = { value: areaFromSheet, label: w.areaFromSheet(sheet.name) };
  const used = new Set(Object.values(mapping.columns));
  return (
    <>
      <div className="form columns">
        <Select
          name="trang"
          label={w.sheet}
          value={sheet.name}
          options={sheet.sheets.map((each) => ({
            value: each.name,
            label: each.isHidden ? `${each.name} (${w.hiddenSheet})` : each.name,
          }))}
        />
        <div className="field">
          <label htmlFor="dong">{w.headerRow}</label>
          <input
            className="input"
            type="number"
            min={1}
            id="dong"
            name="dong"
            defaultValue={mapping.headerRow + 1}
          />
        </div>
        <div className="check">
          <input type="checkbox" name="an" id="an" defaultChecked={mapping.skipHidden} />
          <label htmlFor="an">{w.skipHidden}</label>
        </div>
      </div>
      <ImportSheets sheet={sheet} language={language} />
      <h2>{w.columns}</h2>
      <p className="hint">{w.columnsLead}</p>
      <div className="form columns">
        {importTargets.map((target) => (
          <Select
            key={target}
            name={`cot-${target}`}
            label={w.targets[target]}
            value={chosenFor(target)}
            empty={w.noColumn}
            options={target === 'area' ? [ofSheet, ...options] : options}
          />
        ))}
      </div>
      <details className="fonts" open={Object.values(mapping.encodings).some((each) => each !== 'unicode')}>
        <summary>{w.encoding}</summary>
        <div className="form columns">
          {columns.map((column, at) => (
            <Select
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
              key={at}
              name={`chu-${at}`}
              label={`${w.column(at + 1)}${used.has(at) ? ' •' : ''}`}
              hint={column.samples[0]?.slice(0, 60)}
              value={mapping.encodings[String(at)] ?? 'unicode'}
              options={encodings.map((encoding) => ({ value: encoding, label: w.encodings[encoding] }))}
            />
          ))}
        </div>
      </details>
    </>
  );
}
