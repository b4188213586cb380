import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables/tables.ts';

/** The database, or a transaction of it: what stores read and write through. */
export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;
