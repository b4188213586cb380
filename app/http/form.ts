import { data } from 'react-router';
import type { z } from 'zod';
import { Refusal, refuse } from '#app/ground/refusal.ts';
import { type RefusalView, statusOf, viewOf } from './answer.ts';

/** What an action gives back to its own form: why not, which field, and all that was typed. */
export type FormAnswer = Readonly<{
  refusal: RefusalView;
  /** Field name -> code of its error; the sentence is in the room's `words.errors`. */
  errors: Readonly<Record<string, string>>;
  typed: Readonly<Record<string, readonly string[]>>;
}>;

type Fields = { [name: string]: unknown };

const mostRows = 1000;

/**
 * The fields of a form as an object: `persons.0.name` nests, a name that ends in `[]` or comes twice is a list,
 * and a file that was not chosen is left out.
 */
export function fieldsOf(form: FormData): Fields {
  const fields: Fields = {};
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).filter((value) => typeof value === 'string' || value.size > 0);
    const isList = name.endsWith('[]') || values.length > 1;
    if (values.length === 0) continue;
    place(fields, name.replace(/\[\]$/, '').split('.'), isList ? values : values[0]);
  }
  return fields;
}

/** Parses a form at the door; throws the refusal `form.invalid` whose facts are field -> error code. */
export function readForm<S extends z.ZodType>(schema: S, form: FormData): z.output<S> {
  return parseFields(schema, fieldsOf(form));
}

/** The same for fields that the page has put together itself. */
export function parseFields<S extends z.ZodType>(schema: S, fields: unknown): z.output<S> {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return parsed.data;
  const facts: Record<string, string> = {};
  for (const issue of parsed.error.issues) facts[issue.path.join('.')] ??= issue.message;
  throw refuse('invalid', 'form.invalid', facts);
}

/**
 * Runs an action of a form. A refusal comes back to the form with its status and what was typed, except `missing`,
 * which is a page of its own. `secret` names fields that are never sent back.
 */
export async function answerForm<T>(form: FormData, work: () => Promise<T>, secret: readonly string[] = []) {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof Refusal) || thrown.kind === 'missing') throw thrown;
    const answer: FormAnswer = {
      refusal: viewOf(thrown),
      errors: thrown.code === 'form.invalid' ? textsOf(thrown.facts) : {},
      typed: typedIn(form, secret),
    };
    return data(answer, { status: statusOf(thrown.kind) });
  }
}

function place(target: Fields | unknown[], [head = '', ...rest]: string[], value: unknown): void {
  // Only own names, and no list with a hole of millions.
  if (head === '__proto__' || (Array.isArray(target) && !(Number(head) <= mostRows))) return;
  const next = rest[0];
  const inner = next === undefined ? value : (own(target, head) ?? (/^\d+$/.test(next) ? [] : {}));
  if (Array.isArray(target)) target[Number(head)] = inner;
  else target[head] = inner;
  if (next !== undefined && isFields(inner)) place(inner, rest, value);
}

function own(target: Fields | unknown[], head: string): unknown {
  if (Array.isArray(target)) return target[Number(head)];
  return Object.hasOwn(target, head) ? target[head] : undefined;
}

function isFields(value: unknown): value is Fields | unknown[] {
  return typeof value === 'object' && value !== null && !(value instanceof Blob);
}

function textsOf(facts: Refusal['facts']): Record<string, string> {
  return Object.fromEntries(Object.entries(facts).map(([name, code]) => [name, String(code)]));
}

function typedIn(form: FormData, secret: readonly string[]): Record<string, string[]> {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (typeof value !== 'string' || secret.includes(name)) continue;
    typed[name] = [...(typed[name] ?? []), value];
  }
  return typed;
}
