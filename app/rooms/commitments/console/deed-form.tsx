import type { ReactNode } from 'react';
import { Form } from 'react-router';
import { Draft } from '#app/ui/draft.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { type FieldState, type FormState, fieldReader, idOf } from '#app/ui/form-state.ts';
import { useLanguage } from '#app/ui/language.ts';
import type { DeskView } from '../present-desk.ts';
import { commitmentWords } from '../words.ts';

type Given = Readonly<{
  view: DeskView;
  answer: FormState | undefined;
  name: string;
  title: string;
  hint?: string;
  hasFile?: boolean;
  isOpen?: boolean;
  children: (f: (field: string) => FieldState) => ReactNode;
}>;

/** One deed as a part of the page that opens; it stays open with all that was typed when it comes back. */
export function DeedForm({ view, answer, name, title, hint, hasFile, isOpen = false, children }: Given) {
  const words = commitmentWords(useLanguage());
  const own = answer?.typed.viec?.[0] === name ? answer : undefined;
  const read = fieldReader({ answer: own, errors: words.errors });
  // Several forms on the page have a field of the same name: ids carry the deed.
  const f = (field: string) => ({ ...read(field), id: idOf(`${name}-${field}`) });
  const renamed = own && {
    ...own,
    errors: Object.fromEntries(Object.entries(own.errors).map(([field, code]) => [`${name}-${field}`, code])),
  };
  return (
    <details open={isOpen || own !== undefined} key={`${name}-${view.version}`}>
      <summary>{title}</summary>
      <Form method="post" className="form" encType={hasFile ? 'multipart/form-data' : undefined}>
        <ErrorSummary answer={renamed} words={words} />
        {hint && <p className="muted small">{hint}</p>}
        <input type="hidden" name="version" value={view.version} />
        <input type="hidden" name="viec" value={name} />
        <Draft name={`${view.code}-${name}`} />
        {children(f)}
      </Form>
    </details>
  );
}
