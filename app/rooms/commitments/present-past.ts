import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import type { Past } from '#app/rooms/opinions/past.ts';
import { readBroken, readKept, readPastAnswers } from './store-past.ts';

const shortened = 280;

/** What was answered to earlier opinions, and which promises of then were kept or broken: for the desk that reads a new one. */
export async function presentPast(house: House, opinionIds: readonly string[]): Promise<readonly Past[]> {
  const answers = await readPastAnswers(house.db, opinionIds);
  const petitionIds = answers.map((answer) => answer.petition_id);
  const [broken, kept] = await Promise.all([
    readBroken(house.db, petitionIds, dayOf(house.now())),
    readKept(house.db, petitionIds),
  ]);
  return answers.map((answer) => ({
    opinionId: answer.opinion_id,
    petitionCode: answer.petition_code,
    answer: answer.text === null ? null : cut(answer.text),
    answeredOn: answer.signed_at === null ? null : dayOf(answer.signed_at),
    kept: kept
      .filter((promise) => promise.petition_id === answer.petition_id)
      .map(({ code, text }) => ({ code, text: cut(text) })),
    broken: broken
      .filter((promise) => promise.petition_id === answer.petition_id)
      .map(({ code, text, due_on }) => ({ code, text: cut(text), dueOn: due_on })),
  }));
}

function cut(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length <= shortened ? line : `${line.slice(0, shortened).replace(/\s+\S*$/u, '')}…`;
}
