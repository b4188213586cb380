/** What an action gave back (`FormAnswer` of http/form.ts), as the shared pieces see it. */
export type FormState = Readonly<{
  refusal: Readonly<{
    kind: 'missing' | 'forbidden' | 'conflict' | 'invalid' | 'busy';
    code: string;
    facts: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
  }>;
  errors: Readonly<Record<string, string>>;
  typed: Readonly<Record<string, readonly string[]>>;
}>;

/** What a field shows: what was typed, else what the thing holds; and the sentence of its error. */
export type FieldState = Readonly<{
  name: string;
  id: string;
  value: string;
  values: readonly string[];
  error: string | undefined;
}>;

type Given = Readonly<{
  answer: FormState | undefined;
  /** The room's `words.errors`: code -> sentence. */
  errors: Readonly<Record<string, string>>;
  /** What the thing holds now; read by field name where nothing was typed. */
  values?: Readonly<Record<string, unknown>>;
}>;

/** Makes the reader of a form's fields: `const f = fieldReader(...)`, then `<Field {...f('title')} label=... />`. */
export function fieldReader({ answer, errors, values = {} }: Given): (name: string) => FieldState {
  return (name) => {
    const typed = answer?.typed[name];
    // A box that was unticked is not sent: once a form has come back, only what was sent counts.
    const shown = typed ?? (answer ? [] : textsOf(values[name.replace(/\[\]$/, '')]));
    const code = answer?.errors[name.replace(/\[\]$/, '')];
    return {
      name,
      id: idOf(name),
      value: shown[0] ?? '',
      values: shown,
      // A code without a sentence is said by the summary alone: no reader should see one.
      error: code && errors[code],
    };
  };
}

/** The id of a field; error summaries link to it. */
export function idOf(name: string): string {
  return `f-${name.replace(/\[\]$/, '').replaceAll('.', '-')}`;
}

function textsOf(value: unknown): string[] {
  if (value === null || value === undefined || value === false) return [];
  if (Array.isArray(value)) return value.map(String);
  return [value === true ? 'on' : String(value)];
}
