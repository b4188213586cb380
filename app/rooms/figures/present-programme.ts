import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { presentPlan } from '#app/rooms/dialogues/present-plan.ts';
import { presentChildren } from '#app/rooms/organisations/present.ts';
import { presentDeadlines } from '#app/rooms/organisations/present-deadlines.ts';
import { listHoldersWithin } from '#app/rooms/people/store.ts';
import { dutyOf, type LedDialogue, yearOfHead } from './programme.ts';
import { countPlannedByHead, readLed, readPromisesOf } from './store-programme.ts';

export type ProgrammeView = Awaited<ReturnType<typeof presentProgramme>>;
export type BodyYear = ProgrammeView['bodies'][number];

type Of = Readonly<{ organisationId: string; year: number }>;

/** The heads of an organisation and of those below it in this house: what they must hold, have held, and kept. */
export async function presentProgramme(house: House, actor: Actor, of: Of) {
  if (!actor.roles.some((held) => held.organisationId === of.organisationId)) {
    throw refuse('missing', 'plan.missing');
  }
  const below = await presentChildren(house.db, of.organisationId);
  const ids = [of.organisationId, ...below.map((child) => child.id)];
  return {
    year: of.year,
    bodies: await Promise.all(
      ids.map((organisationId) =>
        bodyYear(house, readerOf(actor, organisationId), { ...of, organisationId }),
      ),
    ),
  };
}

/** Who works above may read the year below, and nothing more. */
function readerOf(actor: Actor, organisationId: string): Actor {
  return { ...actor, roles: [{ role: 'officer', organisationId, unitId: null }] };
}

async function bodyYear(house: House, actor: Actor, of: Of) {
  const today = dayOf(house.now());
  const [first, last] = [`${of.year}-01-01`, `${of.year}-12-31`];
  const [plan, planned, led, heads] = await Promise.all([
    presentPlan(house, actor, of),
    countPlannedByHead(house.db, of),
    readLed(house.db, of),
    listHoldersWithin(house.db, { ...of, role: 'head', from: first, to: last }),
  ]);
  // Whoever holds the office on this day has its duty for the year.
  const dutyDay = today < first ? first : today > last ? last : today;
  const promises = await readPromisesOf(
    house.db,
    led.map((row) => row.dialogue_id),
  );
  const dialogues = await Promise.all(
    led.map(async (row): Promise<LedDialogue> => {
      const deadlines = await presentDeadlines(house.db, {
        organisationId: of.organisationId,
        day: row.day,
        isForYouth: row.audience === 'youth',
        legalBasisIds: row.basis_ids,
      });
      return {
        personId: row.person_id,
        audience: row.audience,
        state: row.state,
        day: row.day,
        noticeOn: row.notice_on,
        announceBy: row.required_lead_days === null ? null : addDays(row.day, -row.required_lead_days),
        concludedOn: row.concluded_on,
        concludeBy: deadlines.find((line) => line.limit === 'conclude')?.by ?? null,
        promises: promises.filter((promise) => promise.dialogueId === row.dialogue_id),
      };
    }),
  );
  return {
    organisation: plan.organisation,
    gaps: plan.gaps,
    heads: heads.map((head) => {
      const year = yearOfHead(
        dialogues.filter((dialogue) => dialogue.personId === head.id),
        today,
      );
      const isInOffice = head.valid_from <= dutyDay && (head.valid_to === null || head.valid_to >= dutyDay);
      return {
        ...{ id: head.id, name: head.name, title: head.title },
        ...year,
        /** Until when, for whoever left in the year. */
        until: isInOffice ? null : head.valid_to,
        planned: planned.get(head.id) ?? 0,
        duties: isInOffice ? plan.gaps.map((gap) => dutyOf(gap, year)) : [],
      };
    }),
  };
}
