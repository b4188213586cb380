import type { Actor } from '#app/ground/actor.ts';
import { type Day, daysBetween } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { readUnits } from '#app/rooms/organisations/store.ts';
import { readPerson } from '#app/rooms/people/store.ts';
import { ruleDays } from './acts/due.ts';
import { answersAbove } from './may.ts';
import type { PetitionParts } from './store.ts';
import { readWorkers } from './store-work.ts';

type Escalation = PetitionParts['escalations'][number];

/** Every time it was sent up, and who of the level above is to answer by when. */
export async function presentEscalations(house: House, rows: readonly Escalation[], today: Day) {
  const homes = [...new Set(rows.flatMap((row) => (row.above_unit_id ? [row.to_organisation_id] : [])))];
  const [units, people] = await Promise.all([
    Promise.all(homes.map((id) => (id === null ? [] : readUnits(house.db, id)))),
    Promise.all(
      rows.map((row) =>
        row.above_handler_id === null ? undefined : readPerson(house.db, row.above_handler_id),
      ),
    ),
  ]);
  return rows.map((row) => {
    const unit = units.flat().find((each) => each.id === row.above_unit_id);
    const isOpen = row.answered_at === null;
    const dueOn = row.above_due_on;
    return {
      ...escalationView(row),
      given:
        unit === undefined || dueOn === null
          ? null
          : {
              unit: unit.name,
              handler: people.find((person) => person?.id === row.above_handler_id)?.name ?? null,
              dueOn,
              daysLate: isOpen ? Math.max(0, daysBetween(dueOn, today)) : 0,
            },
    };
  });
}

/** What the office of the body above needs to give it to one of its units; null for everybody else. */
export async function presentAboveUnits(
  house: House,
  of: { actor: Actor; escalations: readonly Escalation[]; today: Day },
) {
  const { actor, escalations, today } = of;
  const own = escalations.findLast((sent) => sent.answered_at === null && answersAbove(actor, sent));
  const organisationId = own?.to_organisation_id;
  if (own === undefined || organisationId == null) return null;
  const [units, workers, dueOn, chaseOn] = await Promise.all([
    readUnits(house.db, organisationId),
    readWorkers(house.db, { organisationId, today }),
    ruleDays(house.db, { organisationId, key: 'petition.above_days', from: today }),
    ruleDays(house.db, { organisationId, key: 'petition.escalation_chase_days', from: today }),
  ]);
  const nameOf = (id: string | null) => units.find((unit) => unit.id === id)?.name;
  return {
    dueOn: own.above_due_on ?? dueOn,
    /** When a body still higher is asked again where nobody names a day. */
    chaseOn,
    unitId: own.above_unit_id,
    handlerId: own.above_handler_id,
    units: units
      .filter((unit) => unit.valid_to === null)
      .map((unit) => ({ value: unit.id, label: unit.name })),
    workers: workers
      .filter((row) => row.role === 'officer')
      .map((row) => ({ value: row.id, label: [row.name, nameOf(row.unit_id)].filter(Boolean).join(', ') })),
  };
}

function escalationView(row: Escalation) {
  return {
    body: row.to_body,
    why: row.why_beyond,
    basis: row.legal_basis,
    documentNumber: row.document_number,
    sentAt: row.sent_at.toISOString(),
    chaseOn: row.chase_on,
    chased: row.chased,
    isFurther: row.after_id !== null,
    recallReason: row.recall_reason,
    answeredAt: row.answered_at?.toISOString() ?? null,
    answer: row.answer,
  };
}
