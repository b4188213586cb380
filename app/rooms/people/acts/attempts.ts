import type { Database } from '#app/database/database.ts';
import { transactOn } from '#app/database/transaction.ts';
import type { AttemptGuard } from '#app/gateways/sign-in.ts';
import { forgetHours, waitAfter } from '../attempt.ts';
import { plainEmail } from '../person.ts';
import { countAttempt, lockAttempt, removeAttempts } from '../store-accounts.ts';
import { hashToken } from './token.ts';

/**
 * Slows guessing down per account and client address together. A try is counted before the password is looked at,
 * so tries sent at the same moment gain nothing; a right password clears its own row only.
 */
export function attemptGuard(house: Readonly<{ db: Database; now: () => Date }>): AttemptGuard {
  const transact = transactOn(house.db);
  return {
    async begin(email, address) {
      const accountHash = hashToken(plainEmail(email));
      const now = house.now();
      const forgetBefore = new Date(now.getTime() - forgetHours * 3_600_000);
      return await transact(async (tx) => {
        const row = await lockAttempt(tx, { accountHash, address, now, forgetBefore });
        const left = row.free_at.getTime() - now.getTime();
        if (left > 0) return Math.ceil(left / 1000);
        const failures = row.failures + 1;
        const freeAt = new Date(now.getTime() + waitAfter(failures) * 1000);
        await countAttempt(tx, { accountHash, address, failures, at: now, freeAt });
        return 0;
      });
    },
    async succeed(email, address) {
      await removeAttempts(house.db, hashToken(plainEmail(email)), address);
    },
  };
}
