import { randomUUID } from 'node:crypto';
import type { House } from '#app/house.ts';
import { openPollAnswers } from '#app/rooms/live/acts/answer-poll.ts';
import { joinSession } from '#app/rooms/live/acts/join.ts';
import { movePoll, preparePoll, showPoll } from '#app/rooms/live/acts/polls.ts';
import { rateSession } from '#app/rooms/live/acts/rate.ts';
import type { PollKind } from '#app/rooms/live/poll.ts';
import type { Town } from './people.ts';

export type Phone = Readonly<{ ticket: string; deviceId: string }>;

/** Telephones that come into the hall together. */
export async function phonesIn(house: House, code: string, count: number): Promise<Phone[]> {
  const joined = await Promise.all(
    Array.from({ length: count }, () => joinSession(house, { code, ticket: null })),
  );
  return joined.map(({ actor, ticket }) => ({ ticket, deviceId: actor.deviceId ?? '' }));
}

export type Asked = Readonly<{
  code: string;
  kind: PollKind;
  text: string;
  options: readonly string[];
  /** What each telephone in turn answers: choices, or a word. */
  answers: readonly (readonly number[] | string)[];
  isShown: boolean;
  isClosed: boolean;
}>;

/** The secretary asks the hall, the telephones answer, and what came of it is announced or not. */
export async function askHall(
  house: House,
  town: Town,
  { asked, phones }: { asked: Asked; phones: readonly Phone[] },
): Promise<void> {
  const { code, kind, text } = asked;
  const secretary = town.people.secretary;
  const options = [...asked.options];
  const poll = await preparePoll(house, secretary, { code, sendKey: randomUUID(), kind, text, options });
  const about = () => ({ code, sendKey: randomUUID(), pollId: poll.id ?? '' });
  await movePoll(house, secretary, { ...about(), verb: 'open' });
  const { send } = openPollAnswers(house);
  await Promise.all(
    asked.answers.flatMap((answer, index) => {
      const phone = phones[index];
      if (phone === undefined) return [];
      const given =
        typeof answer === 'string' ? { choices: [], word: answer } : { choices: [...answer], word: null };
      return send({ pollId: poll.id ?? '', deviceId: phone.deviceId, ...given });
    }),
  );
  if (asked.isShown) await showPoll(house, secretary, { ...about(), isShown: true });
  if (asked.isClosed) await movePoll(house, secretary, { ...about(), verb: 'close' });
}

/** Each telephone in turn rates the meeting that has just ended. */
export async function rate(
  house: House,
  { code, phones, scores }: { code: string; phones: readonly Phone[]; scores: readonly number[] },
): Promise<void> {
  for (const [index, score] of scores.entries()) {
    const ticket = phones[index]?.ticket ?? null;
    await rateSession(house, { code, score, ticket, seat: null });
  }
}
