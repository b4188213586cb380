import { useState } from 'react';
import { Field, Select } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import type { Language } from '#app/ui/language.ts';
import { dialogueParts } from '../dialogue.ts';
import type { DialogueForm } from '../present-desk.ts';
import { dialogueWords } from '../words.ts';
import type { DialogueWords } from '../words.vi.ts';

type Given = Readonly<{ given: DialogueForm; answer: FormState | undefined; language: Language }>;
type Column = Readonly<{
  name: string;
  label: string;
  options?: readonly Readonly<{ value: string; label: string }>[];
  empty?: string;
}>;

/** What a row is, kept through every change of its words: a point that is renamed stays the same point. */
const identity = 'id';

/** Empty rows that stand ready below the written ones; rows left empty are not saved. */
const spare = 2;

/** Who presides and answers, topics, further points, run sheet: rows that need no script to be filled in. */
export function Rows({ given, answer, language }: Given) {
  const words = dialogueWords(language);
  const { desk } = words;
  const parts = dialogueParts.map((part) => ({ value: part, label: words.parts[part] }));
  const runSheet =
    given.runSheet ?? desk.usualRunSheet.map(([title, minutes]) => ({ title, minutes: String(minutes) }));
  const shared = { answer, words };
  return (
    <>
      <Table
        {...shared}
        name="persons"
        title={desk.persons}
        rows={given.persons}
        columns={[
          { name: 'part', label: desk.personPart, options: parts },
          { name: 'name', label: desk.personName },
          { name: 'title', label: desk.personTitle },
        ]}
      />
      <Table
        {...shared}
        name="topics"
        title={words.facts.topics}
        rows={given.topics}
        columns={[
          { name: 'title', label: desk.topicTitle },
          { name: 'fieldCode', label: desk.topicField, options: given.fields, empty: desk.none },
          { name: 'unitId', label: desk.topicUnit, options: given.units, empty: desk.none },
        ]}
      />
      <Table
        {...shared}
        name="runSheet"
        title={words.facts.agenda}
        rows={runSheet}
        columns={[
          { name: 'title', label: desk.runSheetTitle },
          { name: 'minutes', label: desk.runSheetMinutes },
        ]}
      />
      <Table
        {...shared}
        name="points"
        title={words.facts.points}
        rows={given.points}
        columns={[
          { name: 'name', label: desk.pointName },
          { name: 'address', label: desk.pointAddress },
        ]}
      />
    </>
  );
}

type TableGiven = Readonly<{
  name: string;
  title: string;
  rows: readonly Readonly<Record<string, string>>[];
  columns: readonly Column[];
  answer: FormState | undefined;
  words: DialogueWords;
}>;

function Table({ name, title, rows, columns, answer, words }: TableGiven) {
  const sent = Object.keys(answer?.typed ?? {}).filter((key) => key.startsWith(`${name}.`));
  const typed = sent.reduce((most, key) => Math.max(most, Number(key.split('.')[1]) + 1), 0);
  const [count, setCount] = useState(Math.max(typed, rows.length + spare));
  const values = Object.fromEntries(
    rows.flatMap((row, index) =>
      Object.entries(row).map(([key, value]) => [`${name}.${index}.${key}`, value]),
    ),
  );
  const f = fieldReader({ answer, errors: words.errors, values });
  return (
    <fieldset className="all">
      <legend>
        <strong className="strong">{title}</strong>
      </legend>
      <ol className="stack">
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the form
          <li className="three" key={index}>
            {values[`${name}.${index}.${identity}`] !== undefined && (
              <input
                type="hidden"
                name={`${name}.${index}.${identity}`}
                value={values[`${name}.${index}.${identity}`]}
              />
            )}
            {columns.map((column) => {
              const field = f(`${name}.${index}.${column.name}`);
              return column.options ? (
                <Select
                  key={column.name}
                  {...field}
                  label={column.label}
                  options={column.options}
                  empty={column.empty}
                />
              ) : (
                <Field key={column.name} {...field} label={column.label} maxLength={300} />
              );
            })}
          </li>
        ))}
      </ol>
      <p>
        <button className="btn quiet small" type="button" onClick={() => setCount(count + 1)}>
          {words.desk.addRow}
        </button>
      </p>
    </fieldset>
  );
}
