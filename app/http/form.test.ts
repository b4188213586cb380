import { expect, test } from 'vitest';
import { z } from 'zod';
import { Refusal, refuse } from '#app/ground/refusal.ts';
import { answerForm, fieldsOf, readForm } from './form.ts';

function formOf(entries: readonly (readonly [string, string | File])[]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

test('names with dots nest, lists are lists, files that were not chosen are left out', () => {
  const form = formOf([
    ['title', 'Đường ngập'],
    ['persons.0.name', 'An'],
    ['persons.1.name', 'Bình'],
    ['bases[]', 'a'],
    ['kinds', 'x'],
    ['kinds', 'y'],
    ['photos', new File([], '')],
  ]);
  expect(fieldsOf(form)).toEqual({
    title: 'Đường ngập',
    persons: [{ name: 'An' }, { name: 'Bình' }],
    bases: ['a'],
    kinds: ['x', 'y'],
  });
});

test.each([
  ['the prototype', '__proto__.isAdmin'],
  ['a list with a hole of millions', 'persons.4000000.name'],
  ['a word in the place of a number', 'persons.x.name'],
])('%s cannot be reached by a name', (_what, name) => {
  const fields = fieldsOf(
    formOf([
      ['persons.0.name', 'An'],
      [name, 'yes'],
    ]),
  );
  expect(fields).toEqual({ persons: [{ name: 'An' }] });
  expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
});

const schema = z.object({ title: z.string().min(5, 'title'), due: z.object({ day: z.string('day') }) });

test('bad input is a refusal that names field and code', () => {
  const read = () => readForm(schema, formOf([['title', 'a']]));
  expect(read).toThrow(Refusal);
  try {
    read();
  } catch (thrown) {
    expect(thrown).toMatchObject({ kind: 'invalid', code: 'form.invalid' });
    expect(thrown).toHaveProperty('facts.title', 'title');
  }
});

test('a refused form comes back with what was typed, but never with a password', async () => {
  const form = formOf([
    ['title', 'a'],
    ['password', 'bí mật'],
  ]);
  const answer = await answerForm(form, async () => readForm(schema, form), ['password']);
  expect(answer).toMatchObject({
    init: { status: 422 },
    data: { refusal: { code: 'form.invalid' }, errors: { title: 'title' }, typed: { title: ['a'] } },
  });
  expect(JSON.stringify(answer)).not.toContain('bí mật');
});

test('a conflict keeps the typed text; what is missing is a page of its own', async () => {
  const form = formOf([['note', 'đã viết dài']]);
  const conflict = async () => {
    throw refuse('conflict', 'petition.changed', { who: 'Lê An' });
  };
  expect(await answerForm(form, conflict)).toMatchObject({
    init: { status: 409 },
    data: { refusal: { facts: { who: 'Lê An' } }, typed: { note: ['đã viết dài'] } },
  });
  const missing = async () => {
    throw refuse('missing', 'petition.missing');
  };
  await expect(answerForm(form, missing)).rejects.toThrow(Refusal);
});
