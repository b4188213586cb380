import { createHash } from 'node:crypto';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import { sealEvents } from '#app/rooms/record/clock.ts';
import { canonicalLine } from '#app/rooms/record/seal.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { said } from '#tests/live.ts';
import { answerOne, openOne } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { exportDossier } from './acts/export.ts';
import { drawSample, noteFinding } from './acts/look.ts';
import { sendRequest } from './acts/request.ts';
import { planSupervision, startSupervision } from './acts/supervise.ts';
import { DossierPaper } from './console/dossier-paper.tsx';
import { presentDossier } from './present-dossier.ts';
import { presentSamples } from './present-public.ts';

let house: House;
let ground: PetitionGround;
let code = '';
let drawn: string[] = [];
let now = new Date('2026-11-23T02:00:00Z');

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await petitionGround(house);
  const place = { house, ground };
  for (const text of ['Nắp cống vỡ </style><script>alert(1)</script> & hỏng.', 'Đèn tắt.', 'Rác ứ.']) {
    await answerOne(place, await openOne(place, { text }));
  }
  const row = await planSupervision(house, ground.front, {
    ...{
      organisationId: ground.ward,
      title: 'Giám sát quý IV',
      body: 'front',
      kind: 'petition',
      group: 'all',
    },
    ...{ from: '2026-01-01', to: '2026-12-31', unitId: null, fieldCode: null },
  });
  ({ code } = row);
  await startSupervision(house, ground.front, { code });
  drawn = await drawSample(house, ground.front, { code, seed: 'Xổ số 90210', wanted: 2 });
  await noteFinding(house, ground.front, {
    ...{ code, threadCode: drawn[0] ?? '', severity: 'weak', text: 'Chưa nêu ngày làm xong.' },
    evidence: 'Văn bản 12/UBND-KT',
  });
  await sendRequest(house, ground.front, {
    ...{ code, kind: 'explanation', unitId: ground.units.economy, threadCode: drawn[1] ?? '' },
    text: 'Giải trình vì sao chưa có ngày.',
  });
});

test('taking the dossier out is an event, and every record in it counts as read', async () => {
  const codes = await exportDossier(house, ground.clerk, { code, form: 'html' });
  expect(codes).toEqual(drawn.toSorted());
  const { view } = await dossierOf();
  const own = view.readings.filter((reading) => reading.by === ground.clerk.name);
  expect(own.map((reading) => reading.code).toSorted()).toEqual(codes);
  expect(view.story.at(-1)).toMatchObject({ verb: 'supervision.export', name: ground.clerk.name });
  expect(await said(exportDossier(house, ground.officer, { code, form: 'html' }))).toBe(
    'supervision.missing',
  );
});

test('each deed carries the hash that anybody computes, and the seal that lies over it', async () => {
  const before = await dossierOf();
  expect(before.records.flatMap((record) => record.events).every((event) => event.link?.seal === null)).toBe(
    true,
  );
  now = new Date(now.getTime() + 60_000);
  await sealEvents(house);
  const { records, seals } = await dossierOf();
  expect(seals).toMatchObject([{ n: 1, from: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  for (const event of records.flatMap((record) => record.events)) {
    const row = await house.db
      .selectFrom('event')
      .selectAll()
      .where('id', '=', event.id)
      .executeTakeFirstOrThrow();
    const fingerprint = createHash('sha256').update(canonicalLine(row)).digest('hex');
    expect(event.link).toEqual({ place: Number(row.place), fingerprint, seal: 1 });
  }
  expect(records.map((record) => record.events.length > 3)).toEqual([true, true]);
});

test('the file stands alone: no script, nothing from elsewhere, contents that lead to every record', async () => {
  for (const language of ['vi', 'en'] as const) {
    const dossier = await dossierOf(language);
    const file = renderToStaticMarkup(createElement(DossierPaper, { dossier, language }));
    expect(file).not.toMatch(/<script|<link|<img|src=|@import|url\(|https?:/i);
    // The styles were left as they are.
    expect(file).toContain('@page { size: A4;');
    expect(/<style>([\s\S]*?)<\/style>/.exec(file)?.[1]).not.toMatch(/&|"/);
    const anchors = [...file.matchAll(/href="#([^"]+)"/g)].map((match) => match[1] ?? '');
    for (const anchor of anchors) expect(file).toContain(`id="${anchor}"`);
    expect(anchors).toEqual(expect.arrayContaining(drawn));
    const [draw] = (await presentSamples(house, code))?.draws ?? [];
    for (const said of [draw?.seed, draw?.digest, draw?.candidates.join(', '), 'Chưa nêu ngày làm xong.'])
      expect(file).toContain(said ?? '?');
    for (const { events } of dossier.records)
      for (const event of events) expect(file).toContain(event.link?.fingerprint ?? '?');
    expect(file).toContain(dossier.seals[0]?.hash ?? '?');
  }
});

async function dossierOf(language: 'vi' | 'en' = 'vi') {
  return await presentDossier(house, ground.clerk, { code, language, codes: drawn });
}
