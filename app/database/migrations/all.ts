import type { Migration } from 'kysely';
import * as house from './0001-house.ts';

/** In the order of their names. A migration that has landed is never edited: write the next one. */
export const migrations: Record<string, Migration> = { '0001-house': house };
