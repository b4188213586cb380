import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import type { Database } from '#app/database/database.ts';
import { transactOn } from '#app/database/transaction.ts';
import { openPictures } from '#app/gateways/pictures-sharp.ts';
import { makeId, makeSecret } from '#app/gateways/random.ts';
import { openSignIn } from '#app/gateways/sign-in-better-auth.ts';
import { threadsOfNode } from '#app/gateways/threads-of-node.ts';
import type { House } from '#app/house.ts';
import { attemptGuard } from '#app/rooms/people/acts/attempts.ts';

/**
 * A House on a test database: real transactions, chance and sign-in; files in memory; a bell that nobody hears.
 * `overrides` replaces parts, such as `now` or `listeners`.
 */
export function testHouse(db: Database, overrides: Partial<House> = {}): House {
  const now = overrides.now ?? (() => new Date());
  const publicUrl = overrides.publicUrl ?? 'http://localhost:8080';
  return {
    db,
    transact: transactOn(db),
    now,
    newId: () => makeId(now()),
    newSecret: makeSecret,
    log: pino({ level: 'silent' }),
    files: filesInMemory(),
    ...{ mail: null, sms: null, push: null, embeddings: null },
    bus: { onRing: () => () => {}, close: async () => {} },
    signIn: openSignIn({
      db,
      publicUrl,
      secret: 'secret-of-tests-'.repeat(3),
      guard: attemptGuard({ db, now }),
    }),
    listeners: {},
    threads: threadsOfNode(join(import.meta.dirname, '..', 'app', 'thread.ts')),
    pictures: openPictures(join(tmpdir(), 'diemcau-fonts-of-tests')),
    publicUrl,
    ...overrides,
  };
}

function filesInMemory(): House['files'] {
  const kept = new Map<string, Uint8Array>();
  return {
    async put(bytes) {
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', Buffer.from(bytes)));
      const name = Buffer.from(hash).toString('hex');
      kept.set(name, bytes);
      return name;
    },
    get: async (name) => kept.get(name) ?? null,
    remove: async (name) => {
      kept.delete(name);
    },
  };
}
