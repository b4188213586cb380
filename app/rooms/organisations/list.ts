import type { Day } from '#app/ground/time.ts';
import { heldOn, unitKinds } from './organisation.ts';
import { receptionMatters } from './reception.ts';

/** Lists that each office may fit to itself, in the order of their page. */
export const listNames = [
  'reject_reason',
  'triage_question',
  'checklist',
  'empty_phrase',
  'decision_verb',
  'finding_severity',
  'reception_guide',
] as const;
export type ListName = (typeof listNames)[number];

/** What an entry says: text by the name of its field, or what was ticked. */
export type ListWords = Readonly<Record<string, string | readonly string[]>>;

/** line, text: words, `_en` may be empty and is then the Vietnamese. number: whole. one, some: of the options. */
export type ListField = Readonly<{
  name: string;
  kind: 'line' | 'text' | 'number' | 'one' | 'some';
  most?: number;
  options?: readonly string[];
  isOptional?: boolean;
}>;

const line = (name: string, most = 120): ListField => ({ name, kind: 'line', most });
const text = (name: string, most = 600): ListField => ({ name, kind: 'text', most });
const english = (field: ListField): ListField => ({ ...field, isOptional: true });

/**
 * What each entry of a list is made of. The rooms above say what the options mean; their tests hold these lists
 * against their own words. `least`: so many must always be offered. `isOffice`: clerk and head keep it too.
 */
export const lists: Readonly<
  Record<ListName, Readonly<{ least: number; isOffice: boolean; fields: readonly ListField[] }>>
> = {
  reject_reason: {
    ...{ least: 1, isOffice: false },
    fields: [
      line('name_vi'),
      english(line('name_en')),
      text('says_vi'),
      english(text('says_en')),
      { name: 'objection_to', kind: 'one', options: ['head', 'superior'] },
    ],
  },
  triage_question: {
    ...{ least: 0, isOffice: false },
    fields: [
      { name: 'points_to', kind: 'one', options: ['denunciation', 'complaint', 'decided', 'feedback'] },
      text('text_vi', 300),
      english(text('text_en', 300)),
      text('why_vi'),
      english(text('why_en')),
    ],
  },
  checklist: {
    ...{ least: 1, isOffice: true },
    fields: [
      line('title_vi', 200),
      english(line('title_en', 200)),
      { name: 'unit_kind', kind: 'one', options: unitKinds },
      { name: 'days', kind: 'number', most: 365 },
      { name: 'limit', kind: 'one', options: ['announce', 'conclude'], isOptional: true },
      { name: 'kinds', kind: 'some', options: ['regular', 'extraordinary', 'thematic'], isOptional: true },
      { name: 'forms', kind: 'some', options: ['in_person', 'online', 'both'], isOptional: true },
      {
        name: 'audiences',
        kind: 'some',
        options: ['residents', 'youth', 'farmers', 'women', 'workers', 'businesses', 'project_households'],
        isOptional: true,
      },
    ],
  },
  empty_phrase: {
    ...{ least: 0, isOffice: true },
    fields: [line('phrase'), text('why_vi'), english(text('why_en'))],
  },
  decision_verb: {
    ...{ least: 0, isOffice: true },
    fields: [line('phrase'), { ...line('not_after', 300), isOptional: true }],
  },
  finding_severity: {
    ...{ least: 1, isOffice: false },
    fields: [
      line('name_vi'),
      english(line('name_en')),
      { name: 'tone', kind: 'one', options: ['good', 'middling', 'bad'] },
    ],
  },
  reception_guide: {
    ...{ least: 0, isOffice: true },
    fields: [
      { name: 'matter', kind: 'one', options: receptionMatters },
      text('text_vi'),
      english(text('text_en')),
    ],
  },
};

/** own: of the organisation itself. above: of its province. shared: came with the program. */
export type ListLevel = 'own' | 'above' | 'shared';
const height: Readonly<Record<ListLevel, number>> = { own: 0, above: 1, shared: 2 };

export type ListVersion = Readonly<{
  id: string;
  code: string;
  position: number;
  level: ListLevel;
  binds: boolean;
  is_gap: boolean;
  source: string;
  valid_from: Day;
  valid_to: Day | null;
}>;

/** What binds an entry from above on a day, so that it may be neither replaced nor left out here. */
export function bindingOn<E extends ListVersion>(versions: readonly E[], onDay: Day): E | null {
  const binding = versions.filter((each) => each.binds && each.level !== 'own' && heldOn(each, onDay));
  return binding.toSorted((one, other) => height[other.level] - height[one.level])[0] ?? null;
}

/**
 * The version of one entry that holds on a day: what binds from above, else the nearest. A gap is a version too: the
 * entry is then not offered. Null where none holds.
 */
export function versionOn<E extends ListVersion>(versions: readonly E[], onDay: Day): E | null {
  const held = versions.filter((each) => heldOn(each, onDay));
  const near = held.toSorted((one, other) => height[one.level] - height[other.level])[0];
  return bindingOn(held, onDay) ?? near ?? null;
}

/** What is offered on a day, in its order. */
export function entriesOn<E extends ListVersion>(versions: readonly E[], onDay: Day): E[] {
  return [...Map.groupBy(versions, (each) => each.code).values()]
    .map((each) => versionOn(each, onDay))
    .filter((each) => each !== null)
    .filter((each) => !each.is_gap)
    .toSorted((one, other) => one.position - other.position || one.code.localeCompare(other.code));
}

/** A text of an entry in a language; where English was left empty, the Vietnamese. */
export function wordOf(words: ListWords, name: string, language: 'vi' | 'en'): string {
  return textOf(words, `${name}_${language}`) || textOf(words, `${name}_vi`);
}

export function textOf(words: ListWords, name: string): string {
  const value = words[name];
  return typeof value === 'string' ? value : '';
}

export function ticksOf(words: ListWords, name: string): readonly string[] {
  const value = words[name];
  return typeof value === 'string' ? (value === '' ? [] : [value]) : (value ?? []);
}
