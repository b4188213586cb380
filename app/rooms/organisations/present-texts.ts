import type { Database } from '#app/database/database.ts';
import type { Actor } from '#app/ground/actor.ts';
import { type Day, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { readNames } from '#app/rooms/people/store.ts';
import { keeperAbove } from './acts/keeper.ts';
import { mayManage } from './may.ts';
import { type LegalBasisRow, readTextsOf } from './store-texts.ts';

export type LegalBasisView = Awaited<ReturnType<typeof presentLegalBases>>[number];
export type TextsView = Awaited<ReturnType<typeof presentTexts>>;
export type TextView = TextsView['texts'][number];

/** Texts that an organisation may rest a rule or a dialogue on: the shipped ones, its own, its province's; none that has ended. */
export async function presentLegalBases(db: Database, of: { organisationId: string; today: Day }) {
  const rows = await readTextsOf(db, of.organisationId);
  return rows.filter((row) => (row.valid_to ?? of.today) >= of.today).map(viewOf);
}

/** The same texts with those that have ended, who checked them, and what this person may do with each. */
export async function presentTexts(house: House, actor: Actor, organisationId: string) {
  const today = dayOf(house.now());
  const rows = await readTextsOf(house.db, organisationId);
  const [names, keeper] = await Promise.all([
    readNames(
      house.db,
      rows.flatMap((row) => row.checked_by ?? []),
    ),
    keeperAbove(house.db, { actor, organisationId, today }),
  ]);
  const manages = mayManage(actor, organisationId);
  return {
    /** Who keeps the shipped texts where this person does not. */
    keeper,
    mayAdd: manages,
    texts: rows.map((row) => ({
      ...viewOf(row),
      isOver: row.valid_to !== null && row.valid_to < today,
      checkedBy: names.find((person) => person.id === row.checked_by)?.name ?? null,
      whose: whoseOf(row, organisationId),
      mayChange:
        manages &&
        (row.organisation_id === organisationId || (row.organisation_id === null && keeper === null)),
    })),
  };
}

function viewOf(row: LegalBasisRow) {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    issuer: row.issuer,
    issuedOn: row.issued_on,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    track: row.track,
    status: row.status,
    source: row.source,
    checkedOn: row.checked_on,
  };
}

function whoseOf(row: LegalBasisRow, organisationId: string): 'shipped' | 'own' | 'above' {
  if (row.organisation_id === null) return 'shipped';
  return row.organisation_id === organisationId ? 'own' : 'above';
}
