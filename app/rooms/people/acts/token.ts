import { createHash } from 'node:crypto';

/** What is kept of a secret that somebody else carries: its SHA-256 in hex. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
