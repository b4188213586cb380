import type { ReactNode } from 'react';
import type { FieldState } from './form-state.ts';
import { useLanguage } from './language.ts';
import { shellWords } from './words.ts';

export type FieldGiven = Partial<FieldState> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Says "not required" beside the label. */
  optional?: boolean;
};

type InputGiven = FieldGiven & {
  type?: 'text' | 'email' | 'tel' | 'password' | 'number' | 'search' | 'url' | 'time' | 'date';
  autoComplete?: string;
  inputMode?: 'numeric' | 'tel' | 'email' | 'text';
  maxLength?: number;
  min?: number | string;
  max?: number | string;
  required?: boolean;
  list?: string;
  spellCheck?: boolean;
};

/** One line of text: label above, hint under it, error between them and the box. */
export function Field({
  label,
  hint,
  optional,
  value,
  values: _values,
  error,
  id,
  type = 'text',
  ...rest
}: InputGiven) {
  const given = { ...rest, label, hint, optional, error, id };
  return (
    <Frame {...given}>
      <input
        className="input"
        type={type}
        defaultValue={type === 'password' ? undefined : value}
        {...rest}
        {...marks(given)}
      />
    </Frame>
  );
}

type AreaGiven = FieldGiven & { rows?: number; maxLength?: number; required?: boolean };

/** Text of several lines. */
export function TextArea({
  label,
  hint,
  optional,
  value,
  values: _values,
  error,
  id,
  rows = 6,
  ...rest
}: AreaGiven) {
  const given = { ...rest, label, hint, optional, error, id };
  return (
    <Frame {...given}>
      <textarea className="input" rows={rows} defaultValue={value} {...rest} {...marks(given)} />
    </Frame>
  );
}

export type Option = Readonly<{ value: string; label: string; hint?: string }>;
type SelectGiven = FieldGiven & {
  options: readonly Option[];
  /** The word of the empty choice; without it the first option is chosen. */
  empty?: string;
};

/** One of several, in a list that opens. */
export function Select({
  label,
  hint,
  optional,
  value,
  values: _values,
  error,
  id,
  options,
  empty,
  name,
}: SelectGiven) {
  const given = { name, label, hint, optional, error, id };
  return (
    <Frame {...given}>
      <select className="input" name={name} defaultValue={value} {...marks(given)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

type FileGiven = FieldGiven & { accept?: string; multiple?: boolean };

/** Files to send along; the form needs `encType="multipart/form-data"`. */
export function FileField({
  label,
  hint,
  optional,
  value: _value,
  values: _values,
  error,
  id,
  ...rest
}: FileGiven) {
  const given = { ...rest, label, hint, optional, error, id };
  return (
    <Frame {...given}>
      <input className="input" type="file" {...rest} {...marks(given)} />
    </Frame>
  );
}

function Frame(given: FieldGiven & { children: ReactNode }) {
  const words = shellWords(useLanguage()).form;
  const id = given.id ?? `f-${given.name}`;
  return (
    <div className="field">
      <label htmlFor={id}>
        {given.label}
        {given.optional && <span className="muted"> ({words.optional})</span>}
      </label>
      {given.hint && (
        <p className="hint" id={`${id}-hint`}>
          {given.hint}
        </p>
      )}
      <FieldError id={id} error={given.error} />
      {given.children}
    </div>
  );
}

/** The sentence of an error, above its box. */
export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  const words = shellWords(useLanguage()).form;
  if (!error) return null;
  return (
    <span className="err" id={`${id}-error`}>
      <span className="hide">{words.errorMark}</span> {error}
    </span>
  );
}

/** Id and the links to hint and error that a box carries. */
export function marks({ id, name, hint, error }: Pick<FieldGiven, 'id' | 'name' | 'hint' | 'error'>) {
  const own = id ?? `f-${name}`;
  const described = [hint && `${own}-hint`, error && `${own}-error`].filter(Boolean).join(' ');
  return {
    id: own,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described === '' ? undefined : described,
  };
}
