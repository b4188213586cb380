/** One field that an edit changed, as it stood before and after; words of codes are put in by the page. */
export type ChangeView = Readonly<{ field: EditField; before: string | null; after: string | null }>;

/** One edit: who, when, and what it changed. */
export type EditView = Readonly<{
  version: number;
  at: string;
  who: string | null;
  changes: readonly ChangeView[];
}>;

/** Columns whose change people read, in the order in which they read them. */
export const editFields = [
  'name',
  'place',
  'topic',
  'text',
  'treatment',
  'answer',
  'parts',
  'answered_by_name',
  'responsible_name',
  'field_code',
  'lead_unit_id',
  'unit_id',
  'cooperating_unit_ids',
  'due_on',
  'withdrawn_at',
] as const;
export type EditField = (typeof editFields)[number];

type Body = Readonly<Record<string, unknown>>;

/** What differs between two versions; `nameOf` says what the id of a unit is called. */
export function changesOf(before: Body, after: Body, nameOf: (id: string) => string): ChangeView[] {
  return editFields.flatMap((field) => {
    const [old, fresh] = [wordsOf(before[field], nameOf), wordsOf(after[field], nameOf)];
    return old === fresh ? [] : [{ field, before: old, after: fresh }];
  });
}

function wordsOf(value: unknown, nameOf: (id: string) => string): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) {
    const parts = value.flatMap((one) => wordsOf(one, nameOf) ?? []);
    return parts.length === 0 ? null : parts.join('\n');
  }
  if (typeof value === 'object') {
    const { text, answer } = { text: '', answer: null, ...value };
    return answer === null ? String(text) : `${text}: ${answer}`;
  }
  return /^[0-9a-f-]{36}$/.test(String(value)) ? nameOf(String(value)) : String(value);
}
