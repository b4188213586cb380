import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import { Refusal } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { readByCode as readDialogue } from '#app/rooms/dialogues/store.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { anOpinion, type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { tickOpinions } from '../clock.ts';
import { opinionStates } from '../opinion.ts';
import { presentImport } from '../present-import.ts';
import { listPhotos, readByCode } from '../store.ts';
import { listImported, readImport } from '../store-import.ts';
import { acceptOpinion, rejectOpinion, reopenOpinion } from './decide.ts';
import { divertOpinion } from './divert.ts';
import { openImport } from './import/open.ts';
import { runImport } from './import/run.ts';
import { startImport } from './import/start.ts';
import { mergeOpinion, unmergeOpinion } from './merge.ts';
import { drawRefused, recheckRefusal } from './recheck.ts';
import { sendOpinion } from './send.ts';
import { splitOpinion } from './split.ts';
import { withdrawOpinion } from './withdraw.ts';

let house: House;
let ground: OpinionGround;

beforeAll(async () => {
  house = testHouse(await testDatabase());
  ground = await opinionGround(house);
});

const deeds = ['accept', 'merge', 'unmerge', 'reject', 'reopen', 'split', 'withdraw', 'divert'] as const;
type Deed = Readonly<{ deed: (typeof deeds)[number]; on: number; into: number }>;

const plan = fc.array(fc.record({ deed: fc.constantFrom(...deeds), on: fc.nat(3), into: fc.nat(3) }), {
  minLength: 1,
  maxLength: 12,
});

test('any sequence of deeds leaves each opinion in one state that its events explain, and no stub with words', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async (steps) => {
      const mark = `q${house.newId().replaceAll('-', '')}`;
      const sent = [];
      for (let n = 0; n < 3; n += 1) sent.push(await send(`${mark}x${n} Cống vỡ`));
      const codes = sent.map((receipt) => receipt.code);
      for (const step of steps) await attempt(step, { codes, sent, mark });
      for (const code of codes) await checkStory(code, mark);
    }),
    { numRuns: 40 },
  );
});

type Play = { codes: string[]; sent: { code: string; number: string }[]; mark: string };

async function send(text: string) {
  const { ward: organisationId } = ground;
  const rest = { organisationId, channel: 'web', photos: [], client: null } as const;
  return await sendOpinion(house, anonymous, {
    ...anOpinion,
    ...rest,
    text,
    residentialUnit: text.slice(0, 60),
  });
}

/** Deeds that the table refuses are part of the game; anything else is a bug. */
async function attempt(step: Deed, play: Play): Promise<void> {
  const code = play.codes[step.on % play.codes.length] ?? '';
  const row = await readByCode(house.db, code);
  if (row === undefined) throw new Error(code);
  const on = { code, version: row.version };
  const { clerk } = ground;
  const work = {
    accept: () =>
      acceptOpinion(house, clerk, {
        ...on,
        publicText: row.text || 'x',
        seenText: row.text || 'x',
        fieldCode: null,
        publicPhotoIds: [],
      }),
    merge: () =>
      mergeOpinion(house, clerk, { ...on, intoCode: play.codes[step.into % play.codes.length] ?? '' }),
    unmerge: () => unmergeOpinion(house, clerk, on),
    reject: () => rejectOpinion(house, clerk, { ...on, reason: 'no_content', note: row.text }),
    reopen: () => reopenOpinion(house, clerk, on),
    split: async () => {
      const parts = [`${row.text} một`, `${row.text} hai`].map((text) => ({ text, fieldCode: null }));
      for (const part of await splitOpinion(house, clerk, { ...on, parts, photoParts: {} }))
        play.codes.push(part.code);
    },
    withdraw: () =>
      withdrawOpinion(house, anonymous, {
        client: null,
        code,
        number: play.sent.find((each) => each.code === code)?.number ?? '',
      }),
    divert: () => divertOpinion(house, clerk, { ...on, kind: 'complaint', body: 'Chủ tịch', handover: '1' }),
  };
  try {
    await work[step.deed]();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

async function checkStory(code: string, mark: string): Promise<void> {
  const row = await readByCode(house.db, code);
  if (row === undefined) throw new Error(code);
  expect(opinionStates).toContain(row.state);
  const story = await readStory(house.db, 'opinion', [row.id]);
  let state: string | null = null;
  for (const event of story) {
    expect(event.from_state).toBe(state);
    state = event.to_state;
  }
  expect(state).toBe(row.state);
  expect(row.merged_into_id !== null).toBe(row.state === 'merged');
  expect(row.reason_code !== null && row.state !== 'rejected').toBe(false);
  if (row.state === 'diverted') {
    expect(JSON.stringify([row, story])).not.toContain(mark);
    expect([row.text, row.contact_phone, row.folded]).toEqual(['', null, '']);
  }
}

test('a diverted opinion leaves no trace of its words anywhere in the database', async () => {
  const word = 'khoảncốtyếubímật';
  const receipt = await sendOpinion(house, anonymous, {
    ...anOpinion,
    organisationId: ground.ward,
    channel: 'web',
    photos: [],
    client: '203.0.113.9',
    text: `Ông A ${word} nhận tiền của dân`,
    residentialUnit: `Tổ ${word}`,
    contactName: `Bà ${word}`,
    contactEmail: `${word}@thu.vn`,
    sendKey: house.newSecret(24),
  });
  expect(await findEverywhere(word)).not.toEqual([]);
  const rejected = await rejectOpinion(house, ground.clerk, {
    code: receipt.code,
    version: 1,
    reason: 'insult',
    note: word,
  });
  const reopened = await reopenOpinion(house, ground.clerk, rejected);
  const diverted = await divertOpinion(house, ground.clerk, {
    code: receipt.code,
    version: reopened.version,
    kind: 'denunciation',
    body: 'Thanh tra thành phố',
    handover: '07/PC-VP',
  });
  expect(await listPhotos(house.db, [diverted.id])).toEqual([]);
  expect(await findEverywhere(word)).toEqual([]);
});

test('nor does one that came in a sheet, was refused and drawn for a second look: not even the file is left', async () => {
  const word = 'khoảncốtyếubímật';
  const kept = new Map<string, Uint8Array>();
  const there: House = {
    ...house,
    files: {
      put: async (bytes) => {
        const name = createHash('sha256').update(bytes).digest('hex');
        kept.set(name, bytes);
        return name;
      },
      get: async (name) => kept.get(name) ?? null,
      remove: async (name) => void kept.delete(name),
    },
  };
  await ownRule('opinion.recheck_percent', 5);
  await ownRule('opinion.recheck_days', 30);
  await ownRule('import.keep_days', 14);
  const bytes = new TextEncoder().encode(
    `Nội dung,Họ tên,Điện thoại\nÔng A ${word} nhận tiền,Bà ${word},0912345678\nCống ${word} tắc,${word},09\n`,
  );
  const file = { organisationId: ground.ward, fileName: 'to-cao.csv', bytes, isAgain: false };
  const { id } = await openImport(there, ground.clerk, file);
  const { sheet } = await presentImport(there, ground.clerk, { id, sheetName: null, mapping: null });
  if (!sheet) throw new Error('no sheet');
  await startImport(there, ground.clerk, {
    ...{ id, version: (await readImport(house.db, id))?.version ?? 0 },
    ...{ mapping: sheet.mapping, sheetName: sheet.name, seen: sheet.seen, dialogueCode: ground.dialogueCode },
    ...{ channel: 'paper', consentRecord: 'signed_paper' },
  });
  expect(kept.size).toBe(1);
  await runImport(there, id);
  expect(kept.size).toBe(0);
  const [opinion] = await listImported(house.db, id);
  const code = opinion?.code ?? '';
  const refused = await rejectOpinion(there, ground.clerk, {
    code,
    version: 1,
    reason: 'insult',
    note: word,
  });
  const dialogue = await readDialogue(house.db, ground.dialogueCode);
  const dialogueId = dialogue?.id ?? '';
  await drawRefused(there, ground.secondClerk, { dialogueId, seed: 'giải đặc biệt 12345' });
  await recheckRefusal(there, ground.secondClerk, { code, verdict: 'wrong', note: word });
  const diverted = await divertOpinion(there, ground.clerk, {
    ...{ code, version: refused.version, kind: 'denunciation' },
    ...{ body: 'Thanh tra thành phố', handover: '08/PC-VP' },
  });
  expect([diverted.import_id, diverted.import_row, diverted.import_hash]).toEqual([null, null, null]);
  // The row beside it was refused for its telephone: it stays until the clerk has had the days of the rule.
  expect(await findEverywhere(word)).toEqual(['opinion_import_row.cells']);
  await tickOpinions({ ...there, now: () => new Date(house.now().getTime() + 13 * 86_400_000) });
  expect(await findEverywhere(word)).toEqual(['opinion_import_row.cells']);
  await tickOpinions({ ...there, now: () => new Date(house.now().getTime() + 16 * 86_400_000) });
  expect(await findEverywhere(word)).toEqual([]);
});

test('a sheet that was looked at and left is taken back after the days of the rule, one that is used again is not', async () => {
  const bytes = new TextEncoder().encode('Nội dung\nĐường hỏng\n');
  const file = { organisationId: ground.ward, fileName: 'bo-quen.csv', bytes };
  const left = await openImport(house, ground.clerk, { ...file, isAgain: false });
  const later = { ...house, now: () => new Date(house.now().getTime() + 20 * 86_400_000) };
  const again = await openImport(later, ground.clerk, { ...file, isAgain: true });
  await tickOpinions(later);
  expect((await readImport(house.db, left.id))?.state).toBe('undone');
  expect((await readImport(house.db, left.id))?.stored_name).not.toBeNull();
  await tickOpinions(later);
  const stands = await readImport(house.db, again.id);
  expect(stands?.state).toBe('read');
  expect(await house.files.get(stands?.stored_name ?? '')).not.toBeNull();
});

async function ownRule(key: string, amount: number): Promise<void> {
  await house.db
    .insertInto('rule')
    .values({
      ...{ id: house.newId(), profile_id: 'p', organisation_id: null, key, amount, unit: 'calendar' },
      ...{ basis: 'Thông lệ', article: null, status: 'to_check', valid_from: '2019-01-01' },
    })
    .execute();
}

/** Table and column wherever the word stands, folded or not, in any column that can hold text. */
async function findEverywhere(word: string): Promise<string[]> {
  const columns = await sql<{ place: string; name: string }>`
    select table_name as place, column_name as name from information_schema.columns
    where table_schema = 'public' and data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY', 'bytea')
  `.execute(house.db);
  const found: string[] = [];
  const folded = 'khoancotyeubimat';
  for (const { place, name } of columns.rows) {
    const hits = await sql<{ n: string }>`
      select count(*) as n from ${sql.table(place)}
      where ${sql.ref(name)}::text ilike ${`%${word}%`} or ${sql.ref(name)}::text ilike ${`%${folded}%`}
    `.execute(house.db);
    if (Number(hits.rows[0]?.n) > 0) found.push(`${place}.${name}`);
  }
  return found;
}
