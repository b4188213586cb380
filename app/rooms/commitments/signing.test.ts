import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor, RoleName } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { endSigning, giveSigning } from '#app/rooms/petitions/acts/signing.ts';
import type { SigningInput } from '#app/rooms/petitions/inputs-signing.ts';
import { readSigners, readSigningRights } from '#app/rooms/petitions/store-signing.ts';
import { hearing, heldDialogue } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { said } from '#tests/live.ts';
import { makePerson } from '#tests/people.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { on } from '#tests/steps/conclusion.ts';
import { issueConclusion } from './acts/conclude.ts';
import { draftConclusion } from './acts/draft.ts';
import { signConclusion, submitConclusion } from './acts/sign-conclusion.ts';
import { presentConclusionDesk, presentConclusionOfDialogue } from './present-conclusion.ts';
import { presentInbox } from './present-inbox.ts';
import type { ConclusionRow } from './store-conclusion.ts';

const code = 'DT-2026-00801';
let house: House;
let ground: PetitionGround;
let chief: Actor & { personId: string };
let handed: ConclusionRow;
let now: Date;

beforeEach(async () => {
  now = new Date('2026-11-23T02:00:00Z');
  house = testHouse(await testDatabase(), { now: () => now, listeners: hearing });
  ground = await petitionGround(house);
  chief = await someone('Chánh Văn phòng', 'clerk');
  const at = await heldDialogue(house, ground, code);
  const draft = await draftConclusion(house, ground.clerk, { dialogueId: at.dialogueId });
  handed = await submitConclusion(house, ground.clerk, on(draft));
});

describe('by order (TL.)', () => {
  test('the chief of the office signs what the head gave him by the working rules; the paper says TL.', async () => {
    expect(await said(signConclusion(house, chief, on(handed)))).toBe('conclusion.part');
    await give({});
    expect(await piles(chief)).toEqual(['review']);
    expect(await readSigners(house.db, { ...place(), paper: 'conclusion' })).toEqual([chief.personId]);
    const desk = await presentConclusionDesk(house, chief, code);
    expect([desk?.standsFor, desk?.may.sign]).toEqual([{ head: 'Trần Văn Chủ', form: 'TL' }, true]);
    const signed = await signConclusion(house, chief, on(handed));
    expect([signed.signed_for_name, signed.signed_form]).toEqual(['Trần Văn Chủ', 'TL']);
    await issueConclusion(house, ground.clerk, { ...on(signed), number: '12/TB-UBND' });
    expect((await presentConclusionOfDialogue(house, code))?.issued?.signedFor).toEqual({
      ...{ who: 'Chánh Văn phòng', head: 'Trần Văn Chủ', form: 'TL' },
    });
  });

  test('only the papers that it names, only while it counts, and only while the role is held', async () => {
    await give({ papers: ['answer'] });
    expect(await said(signConclusion(house, chief, on(handed)))).toBe('conclusion.part');
    await give({ fromDay: '2026-11-24' });
    expect(await said(signConclusion(house, chief, on(handed)))).toBe('conclusion.part');
    now = new Date('2026-11-24T02:00:00Z');
    expect((await presentConclusionDesk(house, chief, code))?.may.sign).toBe(true);
    const rights = await readSigningRights(house.db, { ...place(), day: '2026-11-24' });
    await endSigning(house, ground.head, {
      id: rights.find((row) => row.papers.includes('conclusion'))?.id ?? '',
    });
    expect((await presentConclusionDesk(house, chief, code))?.may.sign).toBe(false);
    await give({});
    await house.db
      .updateTable('role_holding')
      .set({ valid_to: '2026-11-20' })
      .where('person_id', '=', chief.personId)
      .execute();
    expect(await readSigners(house.db, { ...place(), paper: 'conclusion' })).toEqual([]);
  });

  test('what the head has signed is entered by him as the office does, and is the head’s own', async () => {
    await give({});
    const signed = await signConclusion(house, ground.head, on(handed));
    const issued = await issueConclusion(house, chief, { ...on(signed), number: '13/TB-UBND' });
    expect([issued.issued_for_name, issued.issued_form]).toEqual([null, null]);
  });
});

describe('who may hold which form', () => {
  test.each([
    ['KT', 'clerk', 'signing.role'],
    ['KT', 'deputy', null],
    ['TL', 'deputy', 'signing.role'],
    ['TL', 'officer', null],
    ['TUQ', 'clerk', 'signing.until'],
  ] as const)('%s for a %s: %s', async (form, role, refusal) => {
    const person = await someone('Người ký', role);
    expect(await said(give({ form, personId: person.personId }))).toBe(refusal);
  });

  test('nobody gives it to himself, and no clerk gives it at all', async () => {
    expect(await said(give({}, chief))).toBe('signing.part');
    const keeper = await someone('Quản trị', 'administrator');
    expect(await said(give({ personId: keeper.personId }, keeper))).toBe('signing.self');
    expect(await said(give({}, keeper))).toBeNull();
  });

  test('a paper of authority ends with its day; no Party paper is signed by one', async () => {
    await give({ form: 'TUQ', toDay: '2026-11-25' });
    const signed = await signConclusion(house, chief, on(handed));
    expect(signed.signed_form).toBe('TUQ');
    const numbered = (number: string) => issueConclusion(house, ground.clerk, { ...on(signed), number });
    expect(await said(numbered('07-TB/ĐU'))).toBe('conclusion.party-form');
    expect((await numbered('14/TB-UBND')).issued_form).toBe('TUQ');
    now = new Date('2026-11-26T02:00:00Z');
    expect(await readSigners(house.db, { ...place(), paper: 'conclusion' })).toEqual([]);
  });
});

const place = () => ({ organisationId: ground.ward, day: now.toISOString().slice(0, 10) });

async function someone(name: string, role: RoleName) {
  const unitId = role === 'officer' ? ground.units.culture : null;
  return await makePerson(house, { name, roles: [{ role, organisationId: ground.ward, unitId }] });
}

async function give(change: Partial<SigningInput>, by: Actor = ground.head) {
  await giveSigning(house, by, {
    ...{ organisationId: ground.ward, personId: chief.personId, form: 'TL', papers: ['conclusion'] },
    ...{ basis: 'Quy chế làm việc, Điều 9', fromDay: '2026-11-01', toDay: null, ...change },
  });
}

async function piles(actor: Actor): Promise<string[]> {
  const { sums } = await presentInbox(house, actor, { kind: 'conclusion', language: 'vi' });
  return Object.entries(sums).flatMap(([pile, sum]) => (sum.n > 0 ? [pile] : []));
}
