import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { expect, test } from 'vitest';
import { openStore } from '#app/database/start.ts';
import { anonymous } from '#app/ground/actor.ts';
import { foundOrganisationInTx } from '#app/rooms/organisations/acts/found.ts';
import { loadReferenceData } from '#app/rooms/organisations/acts/load.ts';
import { readSettings } from '#app/settings.ts';
import { testHouse } from '#tests/house.ts';
import { makeFolder, type Server, startServer } from '#tests/server.ts';

// A few rounds belong to the gate; KILL_ROUNDS=20 asks for as many as one likes.
const rounds = Number(process.env.KILL_ROUNDS) || 4;
const env = { TRUSTED_PROXY: '127.0.0.1' };

test('kills of the program and of its engine lose no code that was given out', async () => {
  const dataDir = makeFolder();
  await foundWard(dataDir);
  const given: string[] = [];
  let server = await startServer({ dataDir, env });
  for (let round = 0; round < rounds; round += 1) {
    const until = { stop: false };
    const senders = Array.from({ length: 12 }, (_, sender) =>
      sendUntil(server, { until, given, from: `198.18.${round}.${sender + 1}` }),
    );
    const before = given.length;
    await expect.poll(() => given.length).toBeGreaterThan(before + 1);
    await sleep(Math.random() * 350);
    if (round % 2 === 0) await server.kill();
    else server.killEngine();
    until.stop = true;
    await Promise.all(senders);
    if (round % 2 === 0) server = await startServer({ dataDir, env });
    else await expect.poll(() => isReady(server)).toBe(true);
  }
  if (process.env.KILL_ROUNDS) console.log(`${rounds} kills, ${given.length} codes given out`);
  const kept = await Promise.all(given.map((code) => isThere(server, code)));
  expect(given.length).toBeGreaterThan(rounds);
  expect(given.filter((_code, index) => !kept[index])).toEqual([]);
  expect(new Set(given).size).toBe(given.length);
  expect(await server.stop()).toBe(0);
  rmSync(dataDir, { recursive: true, force: true });
});

async function foundWard(dataDir: string): Promise<void> {
  const log = pino({ level: 'silent' });
  const store = await openStore(readSettings({ DATA_DIR: dataDir }), log);
  const house = testHouse(store.db);
  await loadReferenceData(house);
  const founding = { actor: anonymous, adminCode: '00364', ruleProfileId: 'commune' };
  const ward = await house.transact(async (tx) => foundOrganisationInTx(house, tx, founding));
  await store.db
    .insertInto('installation')
    .values({ id: 1, setup_token_hash: null, home_organisation_id: ward.id, set_up_at: new Date() })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ home_organisation_id: ward.id, set_up_at: new Date() }),
    )
    .execute();
  await store.close();
}

/** Sends one opinion after another; keeps a code only once the answer has come. Broken sends are not counted. */
async function sendUntil(
  server: Server,
  how: { until: { stop: boolean }; given: string[]; from: string },
): Promise<void> {
  while (!how.until.stop) {
    const answer = await fetch(`${server.url}/api/v1/opinions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': how.from,
        'idempotency-key': randomBytes(20).toString('hex'),
      },
      body: JSON.stringify({ text: 'Đèn ngõ 74 tắt đã bốn tháng, đề nghị thay bóng.', consent: true }),
    }).catch(() => null);
    const receipt = answer?.status === 201 ? await answer.json().catch(() => null) : null;
    if (receipt !== null && typeof receipt.code === 'string') how.given.push(receipt.code);
    else await sleep(10);
  }
}

async function isReady(server: Server): Promise<boolean> {
  const answer = await fetch(`${server.url}/readyz`).catch(() => null);
  return answer?.ok ?? false;
}

async function isThere(server: Server, code: string): Promise<boolean> {
  const answer = await fetch(`${server.url}/api/v1/opinions/${code}`);
  return answer.status === 200;
}
