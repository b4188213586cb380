import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import type { Past } from '#app/rooms/opinions/past.ts';
import { takesIn } from '#app/rooms/petitions/petition.ts';
import { findByCode, listLoose } from '#app/rooms/petitions/store-loose.ts';
import { readBroken, readKept, readPastAnswers } from './store-past.ts';

const shortened = 280;
const found = 5;

/**
 * What was answered to earlier matters, and which promises of then were kept or broken: for the desk that reads a new
 * letter. Petitions raised in a hall have no opinion; they are handed down like the others.
 */
export const presentPasts = {
  ofOpinions: (house: House, opinionIds: readonly string[]) => presentPast(house, { opinionIds }),
  ofPetitions: (house: House, petitionIds: readonly string[]) => presentPast(house, { petitionIds }),
  async withCode(house: House, asked: { organisationIds: readonly string[]; code: string }) {
    const petitionIds = await findByCode(house.db, { ...asked, limit: found });
    return await presentPast(house, { petitionIds });
  },
  listLoose,
};

async function presentPast(
  house: House,
  of: Readonly<{ opinionIds?: readonly string[]; petitionIds?: readonly string[] }>,
): Promise<readonly Past[]> {
  const rows = await readPastAnswers(house.db, of);
  const petitionIds = rows.map((row) => row.petition_id);
  const [broken, kept] = await Promise.all([
    readBroken(house.db, petitionIds, dayOf(house.now())),
    readKept(house.db, petitionIds),
  ]);
  return rows.map((row) => ({
    petitionId: row.petition_id,
    petitionCode: row.petition_code,
    organisationId: row.organisation_id,
    opinionId: row.opinion_id,
    origin: row.origin,
    text: row.said,
    area: row.area,
    receivedAt: row.received_at,
    takes: takesIn(row),
    answer: row.text === null ? null : cut(row.text),
    answeredOn: row.signed_at === null ? null : dayOf(row.signed_at),
    kept: kept
      .filter((promise) => promise.petition_id === row.petition_id)
      .map(({ code, text }) => ({ code, text: cut(text) })),
    broken: broken
      .filter((promise) => promise.petition_id === row.petition_id)
      .map(({ code, text, due_on }) => ({ code, text: cut(text), dueOn: due_on })),
  }));
}

function cut(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length <= shortened ? line : `${line.slice(0, shortened).replace(/\s+\S*$/u, '')}…`;
}
