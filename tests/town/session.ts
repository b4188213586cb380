import { randomUUID } from 'node:crypto';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { recordContent } from '#app/rooms/live/acts/contents.ts';
import { recordPromise } from '#app/rooms/live/acts/promises.ts';
import { callNext, enterRequest } from '#app/rooms/live/acts/speak.ts';
import { endTurn, inviteToAnswer } from '#app/rooms/live/acts/turn.ts';
import type { Town, TownKey } from './people.ts';
import type { Matter, Turn } from './turns.ts';

const speakerOf: Record<NonNullable<Matter['unit']>, TownKey> = {
  economy: 'economy',
  culture_social: 'culture',
  police: 'police',
};

/** The secretary writes a speaker of the hall into the queue. */
export async function enqueue(house: House, town: Town, given: { code: string; turn: Turn }): Promise<void> {
  await enterRequest(house, town.people.secretary, {
    code: given.code,
    sendKey: randomUUID(),
    name: given.turn.name,
    place: given.turn.place,
    topic: given.turn.topic,
    precedence: given.turn.precedence ?? null,
  });
}

/** The chair calls the next one of the fair queue; gives the turn's id and who speaks. */
export async function call(house: House, town: Town, code: string): Promise<{ id: string; name: string }> {
  await callNext(house, town.people.head, { code, sendKey: randomUUID() });
  return await house.db
    .selectFrom('speech_turn')
    .innerJoin('dialogue_session', 'dialogue_session.id', 'speech_turn.session_id')
    .innerJoin('dialogue', 'dialogue.id', 'dialogue_session.dialogue_id')
    .select(['speech_turn.id', 'speech_turn.name'])
    .where('dialogue.code', '=', code)
    .orderBy('speech_turn.number', 'desc')
    .executeTakeFirstOrThrow();
}

/** What the speaker said becomes contents, each answered, assigned or sent upward while it is spoken. */
export async function minute(
  house: House,
  town: Town,
  heard: { code: string; turnId: string; matters: readonly Matter[] },
): Promise<void> {
  const today = dayOf(house.now());
  for (const matter of heard.matters) {
    const unitId = matter.unit === undefined ? null : town.unit(matter.unit);
    await recordContent(house, town.people.secretary, {
      code: heard.code,
      sendKey: randomUUID(),
      turnId: heard.turnId,
      questionId: null,
      text: matter.text,
      fieldCode: matter.field,
      treatment: matter.treatment,
      answer: matter.answer ?? null,
      answeredByName: matter.treatment === 'on_site' ? town.people.head.name : null,
      answeredByUnitId: null,
      leadUnitId: unitId,
      cooperatingUnitIds: [],
      dueOn: matter.days === undefined ? null : addDays(today, matter.days),
    });
  }
}

/** Somebody at the table answers; then the turn ends. */
export async function answerAndEnd(
  house: House,
  town: Town,
  heard: { code: string; turnId: string; matters: readonly Matter[] },
): Promise<void> {
  const unit = heard.matters.find((matter) => matter.unit !== undefined)?.unit;
  const key = unit === undefined ? 'head' : speakerOf[unit];
  const sending = { code: heard.code, sendKey: randomUUID(), turnId: heard.turnId };
  await inviteToAnswer(house, town.people.head, {
    ...sending,
    name: town.people[key].name,
    title: town.accounts.find((account) => account.key === key)?.title ?? null,
  });
  await endTurn(house, town.people.head, { ...sending, sendKey: randomUUID() });
}

export async function promise(
  house: House,
  town: Town,
  said: { code: string; text: string; unit: string; by: TownKey; dueOn: string },
): Promise<void> {
  await recordPromise(house, town.people.secretary, {
    code: said.code,
    sendKey: randomUUID(),
    turnId: null,
    contentId: null,
    text: said.text,
    unitId: town.unit(said.unit),
    responsibleName: town.people[said.by].name,
    dueOn: said.dueOn,
  });
}
