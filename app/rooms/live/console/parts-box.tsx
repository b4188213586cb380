import { useState } from 'react';
import type { Shorthand } from '../shorthand.ts';
import type { LiveWords } from '../words.vi.ts';
import { ShortText } from './short-text.tsx';

type Part = Readonly<{ text: string; answer: string | null }>;
type Given = Readonly<{ parts: readonly Part[]; table: readonly Shorthand[]; words: LiveWords }>;

/** The several things that one content asks, each with its answer; fields `parts.0.text`, `parts.0.answer`. */
export function PartsBox({ parts, table, words }: Given) {
  const said = words.written;
  const [rows, setRows] = useState(() => parts.map((part, key) => ({ ...part, key })));
  const add = () => setRows([...rows, { text: '', answer: null, key: (rows.at(-1)?.key ?? -1) + 1 }]);
  return (
    <fieldset className="parts">
      <legend className={rows.length === 0 ? 'hide' : undefined}>{said.parts}</legend>
      {rows.map((row, index) => (
        <div key={row.key} className="part">
          <label>
            {said.part(index + 1)}
            <input
              className="input"
              name={`parts.${index}.text`}
              defaultValue={row.text}
              maxLength={1000}
              required
              autoComplete="off"
            />
          </label>
          <ShortText
            name={`parts.${index}.answer`}
            label={said.partAnswer(index + 1)}
            rows={2}
            most={4000}
            table={table}
            value={row.answer ?? ''}
          />
          <button
            type="button"
            className="link"
            onClick={() => setRows(rows.filter((one) => one.key !== row.key))}
          >
            {said.dropPart}
          </button>
        </div>
      ))}
      <button type="button" className="link" title={said.partsHint} onClick={add}>
        {said.addPart}
      </button>
    </fieldset>
  );
}
