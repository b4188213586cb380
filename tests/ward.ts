import pino from 'pino';
import { openDatabase } from '#app/database/open.ts';
import type { Actor } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { foundOrganisationInTx } from '#app/rooms/organisations/acts/found.ts';
import { loadReferenceData } from '#app/rooms/organisations/acts/load.ts';
import { testDatabaseUrl } from './database.ts';
import { testHouse } from './house.ts';
import { giveAccount, makePerson } from './people.ts';

export const clerkEmail = 'thu.ky@phuong.example.vn';
export const clerkPassword = 'một câu dài dễ nhớ';

/** A real ward that has been set up, with a clerk who can sign in; `databaseUrl` is for a server. */
export async function setUpWard() {
  const databaseUrl = await testDatabaseUrl();
  const db = openDatabase({ connectionString: databaseUrl, max: 4 }, pino({ level: 'silent' }));
  const house: House = testHouse(db);
  await loadReferenceData(house);
  const founder: Actor = { kind: 'clock', personId: null, name: null, roles: [], deviceId: null };
  const ward = await house.transact(async (tx) =>
    foundOrganisationInTx(house, tx, {
      actor: founder,
      adminCode: '00091',
      ruleProfileId: 'commune',
      hotline: '024 3825 0000',
      hours: '7:00 đến 19:00 mỗi ngày',
    }),
  );
  await db
    .insertInto('installation')
    .values({ id: 1, setup_token_hash: null, home_organisation_id: ward.id, set_up_at: new Date() })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ home_organisation_id: ward.id, set_up_at: new Date() }),
    )
    .execute();
  const clerk = await makePerson(house, {
    name: 'Nguyễn Thị Bích',
    roles: [{ role: 'clerk', organisationId: ward.id }],
  });
  await giveAccount(house, clerk.personId, { email: clerkEmail, password: clerkPassword });
  return { databaseUrl, house, ward, clerk };
}
