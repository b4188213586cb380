import { parseDayFields } from '#app/ground/time.ts';

type Fields = { readonly [name: string]: unknown };

/** Rows of a list that somebody has written something into; an empty row is no row. */
function writtenRows(value: unknown, mark: string): Fields[] {
  const rows = Array.isArray(value) ? value : isFields(value) ? Object.values(value) : [];
  return rows.filter(isFields).filter((row) => typeof row[mark] === 'string' && row[mark].trim() !== '');
}

/**
 * Shapes the fields of the dialogue form for `dialogueInput`: three boxes become a day, empty rows are dropped,
 * numbers are numbers. A day that does not exist stays text, so that the input refuses it in words.
 */
export function shapeDialogue(fields: Fields): Fields {
  return {
    ...fields,
    day: dayOf(fields.day) ?? 'none',
    collectUntil: isEmptyDay(fields.collectUntil) ? null : (dayOf(fields.collectUntil) ?? 'none'),
    capacity: numberOf(fields.capacity),
    streamUrl: textOf(fields.streamUrl),
    legalBasisIds: listOf(fields.legalBasisIds),
    persons: writtenRows(fields.persons, 'name').map((row) => ({ ...row, unitId: null })),
    topics: writtenRows(fields.topics, 'title').map((row) => ({
      title: row.title,
      fieldCode: textOf(row.fieldCode),
      unitId: textOf(row.unitId),
    })),
    points: writtenRows(fields.points, 'name').map((row) => ({
      id: textOf(row.id),
      name: row.name,
      address: textOf(row.address),
      capacity: null,
      isMain: false,
    })),
    runSheet: writtenRows(fields.runSheet, 'title').map((row) => ({
      title: row.title,
      minutes: numberOf(row.minutes) ?? 0,
    })),
  };
}

function dayOf(value: unknown): string | null {
  if (!isFields(value)) return null;
  return parseDayFields({ day: wordOf(value.day), month: wordOf(value.month), year: wordOf(value.year) });
}

function isEmptyDay(value: unknown): boolean {
  return !isFields(value) || [value.day, value.month, value.year].every((part) => wordOf(part).trim() === '');
}

function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function numberOf(value: unknown): number | null {
  const text = textOf(value);
  return text === null ? null : Number(text);
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined ? [] : [value];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
