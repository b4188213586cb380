import { anonymous } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { checkSetupToken, makeFirstAdministrator } from '#app/rooms/people/acts/set-up.ts';
import type { AdministratorInput } from '#app/rooms/people/inputs.ts';
import type { FoundInput } from '../inputs.ts';
import { foundOrganisationInTx } from './found.ts';

/**
 * The first set-up, by whoever holds the link that the program printed: founds the home organisation and makes its
 * first administrator, all or nothing; returns the organisation's id. Refuses as `checkSetupToken` and
 * `foundOrganisationInTx`. A refused link costs no password hash.
 */
export async function setUpInstallation(
  house: House,
  input: { token: string; organisation: FoundInput; administrator: Omit<AdministratorInput, 'repeated'> },
): Promise<string> {
  await house.transact((tx) => checkSetupToken(house, tx, input.token));
  const { name, title, email, password } = input.administrator;
  const passwordHash = await house.signIn.hashPassword(password);
  return await house.transact(async (tx) => {
    await checkSetupToken(house, tx, input.token);
    const home = await foundOrganisationInTx(house, tx, { actor: anonymous, ...input.organisation });
    await makeFirstAdministrator(house, tx, {
      organisationId: home.id,
      parentId: home.parent_id,
      name,
      title,
      email,
      passwordHash,
    });
    return home.id;
  });
}
