import type { OrganisationsTables } from './organisations.ts';
import type { PeopleTables } from './people.ts';
import type { RecordTables } from './record.ts';

/** Every table of the database; each room's tables stand in a file of their own. */
export type Tables = RecordTables & PeopleTables & OrganisationsTables;
