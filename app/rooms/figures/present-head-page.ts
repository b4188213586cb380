import type { Actor } from '#app/ground/actor.ts';
import { dayOf, daysBetween } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { isFinished } from '#app/rooms/commitments/commitment.ts';
import { presentChecklist, presentInvitations, presentPoints } from '#app/rooms/dialogues/present-prepare.ts';
import { presentTallySum } from '#app/rooms/opinions/present-tally.ts';
import { readRechecks } from '#app/rooms/opinions/store-recheck.ts';
import { presentFields, presentUnits } from '#app/rooms/organisations/present.ts';
import { type Asked, headOf, theirs } from './present-before.ts';
import { presentCounts } from './present-funnel.ts';
import { readDrafts, readMatters, readPromises, stageOf } from './store-before.ts';

export type HeadPageView = Awaited<ReturnType<typeof presentHeadPage>>;

/** So many lines of each kind, and so many characters of a line, fit on two sheets of A4 together. */
const most = { matters: 6, topics: 3, promises: 8, required: 8, unanswered: 8, risks: 4 };
const longest = { matter: 220, line: 130, who: 90 };

/** What the head needs on two pages before the meeting; what does not fit is counted. */
export async function presentHeadPage(house: House, actor: Actor, asked: Asked) {
  const row = await theirs(house, actor, asked.code);
  const today = dayOf(house.now());
  const [matters, promises, invitations, tasks, points, drafts, funnel, fields, units, tally, rechecks] =
    await Promise.all([
      readMatters(house.db, row.id),
      readPromises(house.db, { organisationId: row.organisation_id }),
      presentInvitations(house, actor, asked),
      presentChecklist(house, actor, asked),
      presentPoints(house, actor, asked),
      readDrafts(house.db, row.id),
      presentCounts(house, row),
      presentFields(house.db, asked.language),
      presentUnits(house.db, row.organisation_id, today),
      presentTallySum(house, row.id),
      readRechecks(house.db, { organisationId: row.organisation_id, dialogueId: row.id }),
    ]);
  const open = promises.filter((promise) => !isFinished(promise.state));
  const isReady = (draft: (typeof drafts)[number]) =>
    ['signed', 'approved'].some((stage) => stage === stageOf(draft));
  const toPrepare = drafts.filter((draft) => draft.left_out_reason === null);
  const called = invitations.groups
    .flatMap((group) => group.invitations)
    .filter((line) => line.isStanding)
    .filter((line) => line.requiredFor !== null);
  return {
    ...headOf(row, today),
    place: [row.place, row.place_address].filter(Boolean).join(', '),
    matters: capped(matters, most.matters, (matter) => ({
      field: fields.find((field) => field.code === matter.field)?.name ?? null,
      people: matter.people,
      opinions: matter.opinions,
      repeats: matter.repeats,
      code: matter.code,
      text: cut(matter.text ?? '', longest.matter),
    })),
    /** Forms on which topics were ticked, with those ticked most. */
    ticked: {
      forms: tally.forms,
      topics: [...tally.topics]
        .filter((topic) => topic.ticks > 0)
        .sort((one, other) => other.ticks - one.ticks)
        .slice(0, most.topics)
        .map(({ topic, ticks }) => ({ topic: cut(topic, longest.who), ticks })),
    },
    promises: capped(open, most.promises, (promise) => ({
      code: promise.code,
      text: cut(promise.text, longest.line),
      who: cut([promise.responsible, promise.unit].filter(Boolean).join(', '), longest.who),
      dueOn: promise.due_on,
      daysLate: promise.due_on === null ? 0 : Math.max(0, daysBetween(promise.due_on, today)),
    })),
    // Who has not been called stands first: there is something to do about it.
    notCalled: capped(invitations.notCalled, most.required / 2, (line) => ({
      unit: cut(line.unit, longest.who),
      matters: cut(line.matters, longest.line),
    })),
    required: capped(called, most.required, (line) => ({
      id: line.id,
      name: cut(line.name, longest.who),
      unit: line.unit === null ? null : cut(line.unit, longest.who),
      matters: cut(line.requiredFor ?? '', longest.line),
      state: line.state,
      substitute: line.substituteName === null ? null : cut(line.substituteName, longest.who),
    })),
    unanswered: capped(
      toPrepare.filter((draft) => !isReady(draft)),
      most.unanswered,
      (draft) => ({
        code: draft.code,
        title: cut(draft.title, longest.line),
        unit: units.find((unit) => unit.id === draft.unit_id)?.name ?? null,
        draft: stageOf(draft),
      }),
    ),
    /** What the meeting does without, by choice of the office. */
    leftOut: drafts.filter((draft) => draft.left_out_reason !== null && !isReady(draft)).length,
    risks: {
      lateTasks: capped(
        tasks.tasks.filter((task) => task.isLate),
        most.risks,
        (task) => cut(task.title, longest.line),
      ),
      badPoints: capped(
        points.points.filter((point) => point.isGood === false),
        most.risks,
        (point) => cut(point.name, longest.who),
      ),
      untested: points.points.filter((point) => !point.isMain && point.isGood === null).length,
      /** Refusals that a second look found wrong and that still stand. */
      wrongRefusals: rechecks.filter((check) => check.verdict === 'wrong' && check.state === 'rejected')
        .length,
    },
    funnel,
  };
}

/** The first ones as they are shown, and how many there are beside them. */
function capped<T, V>(rows: readonly T[], size: number, view: (row: T) => V) {
  return { lines: rows.slice(0, size).map(view), rest: Math.max(0, rows.length - size), all: rows.length };
}

/** At a blank, with an ellipsis; never longer than `size` characters. */
function cut(text: string, size: number): string {
  if (text.length <= size) return text;
  return `${text.slice(0, size - 1).replace(/\s+\S*$/u, '')}…`;
}
