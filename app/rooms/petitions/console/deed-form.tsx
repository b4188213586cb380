import type { ReactNode } from 'react';
import { Form } from 'react-router';
import { DateFields } from '#app/ui/choice.tsx';
import { Draft } from '#app/ui/draft.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { type FieldState, type FormState, fieldReader, idOf } from '#app/ui/form-state.ts';
import { useLanguage } from '#app/ui/language.ts';
import type { DeskView } from '../present-desk.ts';
import { petitionDeskWords } from '../words.ts';
import type { DeedName } from './deed.ts';

/** What every form of the desk gets from the page. */
export type Given = Readonly<{ view: DeskView; answer: FormState | undefined }>;

/**
 * One deed as a part of the page that opens. Its fields read what was typed when the answer is about this deed; it is
 * open then, and all that was typed is still there.
 */
export function DeedForm({
  view,
  answer,
  name,
  title,
  hint,
  labels = {},
  values = {},
  isOpen = false,
  children,
}: Given & {
  name: DeedName;
  title: string;
  hint?: string;
  labels?: Readonly<Record<string, string>>;
  values?: Readonly<Record<string, unknown>>;
  isOpen?: boolean;
  children: (f: (field: string) => FieldState) => ReactNode;
}) {
  const words = petitionDeskWords(useLanguage());
  const own = isAbout(answer, [name]) ? answer : undefined;
  const read = fieldReader({ answer: own, errors: words.errors, values });
  // Several forms on the page have a field of the same name: ids carry the deed.
  const f = (field: string) => ({ ...read(field), id: idOf(`${name}-${field}`) });
  const renamed = own && { ...own, errors: prefixed(own.errors, name) };
  return (
    <details open={isOpen || own !== undefined} key={`${name}-${view.version}`}>
      <summary>{title}</summary>
      <Form method="post" className="form">
        <ErrorSummary answer={renamed} words={words} labels={prefixed(labels, name)} />
        {hint && <p className="muted small">{hint}</p>}
        <input type="hidden" name="version" value={view.version} />
        <input type="hidden" name="viec" value={name} />
        <Draft name={`${view.code}-${name}`} />
        {children(f)}
      </Form>
    </details>
  );
}

/** A day of a deed in three boxes; what was typed comes back into them. */
export function DayField({
  f,
  name,
  label,
  hint,
  optional,
}: {
  f: (field: string) => FieldState;
  name: string;
  label: string;
  hint?: string | undefined;
  optional?: boolean;
}) {
  const { id, error, value } = f(name);
  const parts = { day: f(`${name}.day`), month: f(`${name}.month`), year: f(`${name}.year`) };
  return <DateFields {...{ name, label, hint, optional, id, error, parts }} day={value} />;
}

/** Is what came back about one of these deeds? */
export function isAbout(answer: FormState | undefined, names: readonly DeedName[]): boolean {
  const about = answer?.typed.viec?.[0];
  return names.some((name) => name === about);
}

function prefixed(of: Readonly<Record<string, string>>, name: DeedName): Record<string, string> {
  return Object.fromEntries(Object.entries(of).map(([field, value]) => [`${name}-${field}`, value]));
}
