import { beforeEach, describe, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { hearing, heldDialogue } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { refusalOf, said } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { inputOf } from '#tests/steps/conclusion.ts';
import { editConclusion, issueConclusion } from './acts/conclude.ts';
import { draftConclusion } from './acts/draft.ts';
import { submitConclusion } from './acts/sign-conclusion.ts';
import { presentConclusionDesk } from './present-conclusion.ts';
import { type ConclusionRow, readItems } from './store-conclusion.ts';

let house: House;
let ground: PetitionGround;
let now = new Date('2026-11-23T02:00:00Z');
let serial = 700;

beforeEach(async () => {
  now = new Date('2026-11-23T02:00:00Z');
  house = testHouse(await testDatabase(), { now: () => now, listeners: hearing });
  ground = await petitionGround(house);
});

describe('the number of a conclusion', () => {
  test('stands once: the refusal names what holds it and which is free; that is also proposed', async () => {
    await issue(await drafted(), '12/TB-UBND');
    const [holder] = await house.db.selectFrom('dialogue').select('code').orderBy('code').execute();
    const draft = await drafted();
    const desk = await presentConclusionDesk(house, ground.clerk, fresh(0));
    expect(desk?.next).toEqual({ number: '13/TB-UBND', isParty: false });
    for (const same of ['12/TB-UBND', 'Số 12 / TB-UBND', '12/tb-ubnd']) {
      const taken = await refusalOf(issue(draft, same));
      expect([taken.kind, taken.code, taken.facts.dialogue, taken.facts.next]).toEqual([
        ...['conflict', 'conclusion.number-taken', holder?.code, '13/TB-UBND'],
      ]);
    }
    expect((await issue(draft, '12/TB-VP')).state).toBe('issued');
  });

  test('of a State paper begins again with the year', async () => {
    now = new Date('2025-11-24T02:00:00Z');
    await issue(await drafted(), '40/TB-UBND');
    now = new Date('2026-01-05T02:00:00Z');
    const draft = await drafted();
    const desk = await presentConclusionDesk(house, ground.clerk, fresh(0));
    expect(desk?.next?.number).toBe('01/TB-UBND');
    expect((await issue(draft, '40/TB-UBND')).number_serial).toBe(40);
  });

  test('of a Party paper runs on over the years, until a new term is written down', async () => {
    now = new Date('2025-11-24T02:00:00Z');
    await issue(await drafted(), '08-TB/ĐU');
    now = new Date('2026-02-02T02:00:00Z');
    const draft = await drafted();
    const desk = await presentConclusionDesk(house, ground.clerk, fresh(0));
    expect(desk?.next).toEqual({ number: '09-TB/ĐU', isParty: true });
    expect(await said(issue(draft, '8-TB/ĐU'))).toBe('conclusion.number-taken');
    expect(await said(issue(draft, '8-TB/ĐU', '2026-02-03'))).toBe('conclusion.term-day');
    expect(await said(issue(draft, '41/TB-UBND', '2026-01-20'))).toBe('conclusion.term-not-party');
    const issued = await issue(draft, '08-TB/ĐU', '2026-01-20');
    expect(issued.number_series).toContain('2026-01-20');
    const verbs = (await readStory(house.db, 'conclusion', [issued.id])).map((event) => event.verb);
    expect(verbs).toContain('conclusion.term');
  });

  test('given by two at the same moment goes to one of them', async () => {
    const drafts = [await drafted(), await drafted()];
    const both = await Promise.allSettled(drafts.map((draft) => issue(draft, '77/TB-UBND')));
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('a conclusion that nobody follows, or whose items bring nothing', () => {
  test('is issued where the house is merely reminded, and the desk shows both', async () => {
    const draft = await drafted();
    const desk = await presentConclusionDesk(house, ground.clerk, fresh(0));
    expect(desk?.body).toMatchObject({ holes: 0, warnings: 3, lacks: ['monitor'] });
    expect((await issue(draft, '201/TB-UBND')).state).toBe('issued');
  });

  test('is not handed in and not issued where the rule blocks; once both are there it is', async () => {
    await blockOn(['conclusion.monitor_blocks', 'conclusion.product_blocks']);
    const draft = await drafted();
    const desk = await presentConclusionDesk(house, ground.clerk, fresh(0));
    expect(desk?.body).toMatchObject({ holes: 3, warnings: 0, lacks: ['monitor'] });
    const on = { id: draft.id, version: draft.version };
    const short = await refusalOf(submitConclusion(house, ground.clerk, on));
    expect([short.code, short.facts.items, short.facts.isUnfollowed]).toEqual([
      ...['conclusion.no-holes', '2, 4', true],
    ]);
    expect(await said(issue(draft, '202/TB-UBND'))).toBe('dialogue.no-holes');
    const items = (await readItems(house.db, draft.id)).map(inputOf);
    const saved = await editConclusion(house, ground.clerk, {
      ...{ ...on, assessment: null, monitorUnitId: ground.units.office },
      items: items.map((item) => ({ ...item, product: 'Biên bản nghiệm thu' })),
    });
    expect((await issue(saved, '202/TB-UBND')).state).toBe('issued');
    await house.db.deleteFrom('rule').where('unit', '=', 'yes_no').execute();
  });
});

function fresh(step = 1): string {
  serial += step;
  return `DT-2026-00${serial}`;
}

async function drafted(): Promise<ConclusionRow> {
  const at = await heldDialogue(house, ground, fresh());
  return await draftConclusion(house, ground.clerk, { dialogueId: at.dialogueId });
}

async function issue(draft: ConclusionRow, number: string, termFrom: string | null = null) {
  const { id, version } = draft;
  return await issueConclusion(house, ground.head, { id, version, number, termFrom });
}

async function blockOn(keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await house.db
      .insertInto('rule')
      .values({
        ...{ id: house.newId(), profile_id: 'p', organisation_id: ground.ward, key, amount: 1 },
        ...{ unit: 'yes_no', basis: 'Thông lệ', article: null, status: 'to_check', valid_from: '2019-01-01' },
      })
      .execute();
  }
}
