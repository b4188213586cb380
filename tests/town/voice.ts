import { anonymous } from '#app/ground/actor.ts';
import { type Day, dayOf } from '#app/ground/time.ts';
import { addWorkingDays, type Calendar, isWorkingDay } from '#app/ground/working-days.ts';
import type { House } from '#app/house.ts';
import { acceptOpinion } from '#app/rooms/opinions/acts/decide.ts';
import { enterOpinion, sendOpinion } from '#app/rooms/opinions/acts/send.ts';
import { readByCode } from '#app/rooms/opinions/store.ts';
import { calendarOf } from '#app/rooms/organisations/store-rules.ts';
import { assignPetition } from '#app/rooms/petitions/acts/assign.ts';
import { noteProgress } from '#app/rooms/petitions/acts/progress.ts';
import { signAnswer } from '#app/rooms/petitions/acts/sign.ts';
import { draftAnswer } from '#app/rooms/petitions/acts/write.ts';
import type { Outcome } from '#app/rooms/petitions/answer.ts';
import { readQuestions } from '#app/rooms/petitions/store.ts';
import type { Town, TownKey } from './people.ts';
import type { Voice } from './voices.ts';

/** One voice sent at the house's hour, by web or written down by the clerk. Returns code and number. */
export async function say(house: House, town: Town, said: { voice: Voice; dialogueCode: string | null }) {
  const { voice, dialogueCode } = said;
  const words = {
    organisationId: town.wardId,
    text: `${voice.title}. ${voice.text}`,
    fieldCode: voice.field,
    residentialUnit: voice.group,
    contactName: voice.name ?? null,
    contactPhone: voice.phone ?? null,
    contactEmail: null,
    dialogueCode,
    sendKey: null,
    isNamePublic: false,
  };
  if (voice.channel === 'web') {
    const sending = { ...words, consent: true as const, channel: 'web' as const, photos: [], client: null };
    return await sendOpinion(house, anonymous, sending);
  }
  return await enterOpinion(house, town.people.clerk, {
    ...words,
    channel: voice.channel,
    consentRecord: voice.channel === 'phone' ? 'spoken' : 'signed_paper',
    readBack: voice.channel === 'phone',
    collectedBy: voice.channel === 'front' ? `Ban công tác Mặt trận ${voice.group}` : null,
  });
}

/** The clerk accepts it; a petition with the same code opens. */
export async function accept(
  house: House,
  town: Town,
  accepted: { code: string; voice: Voice },
): Promise<void> {
  const row = await readByCode(house.db, accepted.code);
  await acceptOpinion(house, town.people.clerk, {
    code: accepted.code,
    version: row?.version ?? 1,
    publicText: `${accepted.voice.title}. ${accepted.voice.text}`,
    seenText: `${accepted.voice.title}. ${accepted.voice.text}`,
    fieldCode: accepted.voice.field,
    publicPhotoIds: [],
  });
}

export async function assign(house: House, town: Town, given: { code: string; unit: string }): Promise<void> {
  await assignPetition(house, town.people.clerk, {
    code: given.code,
    leadUnitId: town.unit(given.unit),
    cooperatingUnitIds: [],
    dueOn: null,
    product: 'Văn bản trả lời',
  });
}

export async function note(
  house: House,
  town: Town,
  said: { code: string; by: TownKey; headline: string; text: string },
): Promise<void> {
  await noteProgress(house, town.people[said.by], {
    code: said.code,
    headline: said.headline,
    text: said.text,
    isPublic: true,
  });
}

export type Reply = Readonly<{
  code: string;
  by: TownKey;
  outcome: Outcome;
  answer: string;
  evidence?: string;
  basis?: string;
  nextStep?: string;
  nextStepOn?: string;
  /** Further points of the same petition, each with a step and a day of its own. */
  points?: readonly Readonly<{ asked: string; answer: string; nextStep: string; nextStepOn: string }>[];
  document: string;
}>;

/** The unit drafts, the head signs. */
export async function reply(house: House, town: Town, given: Reply): Promise<void> {
  await draft(house, town, given);
  await signAnswer(house, town.people.head, {
    code: given.code,
    documentNumber: given.document,
    documentOn: dayOf(house.now()),
    validUntil: null,
    gapsReason: given.evidence ? null : 'Chưa có việc hoàn thành để nghiệm thu.',
  });
}

/** The unit writes what the head shall sign: every sub-question gets the same treatment and answer. */
export async function draft(house: House, town: Town, given: Reply): Promise<void> {
  const petition = await house.db
    .selectFrom('petition')
    .selectAll()
    .where('code', '=', given.code)
    .executeTakeFirstOrThrow();
  const questions = await readQuestions(house.db, petition.id);
  const asked = questions.length > 0 ? questions.map((row) => row.text) : [petition.title];
  const calendar = await calendarOf(house.db);
  const refused = given.outcome === 'not_accepted';
  await draftAnswer(house, town.people[given.by], {
    code: given.code,
    questions: [
      ...asked.map((text) => ({
        text,
        treatment: refused ? ('declined' as const) : ('answered' as const),
        answer: given.answer,
        basis: given.basis ?? null,
        nextStep: given.nextStep ?? null,
        nextStepOn: given.nextStepOn ? nearestWorkday(given.nextStepOn, calendar) : null,
      })),
      ...(given.points ?? []).map((point) => ({
        text: point.asked,
        treatment: 'answered' as const,
        answer: point.answer,
        basis: null,
        nextStep: point.nextStep,
        nextStepOn: nearestWorkday(point.nextStepOn, calendar),
      })),
    ],
    text: null,
    outcome: given.outcome,
    evidence: given.evidence ?? null,
    documentNumber: null,
    documentOn: null,
    validUntil: null,
    gapsReason: null,
    reusesId: null,
  });
}

/** The day itself, or the next one on which people work. */
function nearestWorkday(day: Day, calendar: Calendar): Day {
  return isWorkingDay(day, calendar) ? day : addWorkingDays(day, 1, calendar);
}
