import { type FormEvent, useId } from 'react';
import { expandAt, type Shorthand } from '../shorthand.ts';

type Given = Readonly<{
  name: string;
  label: string;
  rows: number;
  most: number;
  table: readonly Shorthand[];
  value?: string;
  required?: boolean;
  onWrite?: (text: string) => void;
}>;

/** A box in which abbreviations of the office are written out while one types; one step of undo takes it back. */
export function ShortText({ name, label, rows, most, table, value, required, onWrite }: Given) {
  const id = useId();
  const write = (event: FormEvent<HTMLTextAreaElement>) => {
    const box = event.currentTarget;
    const native = event.nativeEvent;
    // Only what was typed is written out: undoing or pasting brings an abbreviation back as it was.
    if (native instanceof InputEvent && native.inputType === 'insertText') {
      const expanded = expandAt(box.value, box.selectionStart, table);
      if (expanded !== null && expanded.text.length <= most) {
        box.value = expanded.text;
        box.setSelectionRange(expanded.caret, expanded.caret);
      }
    }
    onWrite?.(box.value);
  };
  return (
    <div className="ubox">
      <label htmlFor={id}>{label}</label>
      <textarea
        className="input"
        id={id}
        name={name}
        rows={rows}
        required={required}
        maxLength={most}
        defaultValue={value ?? ''}
        onInput={write}
      />
    </div>
  );
}
