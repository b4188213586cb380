import { createContext } from 'react-router';
import type { Database } from '#app/database/database.ts';
import type { House } from '#app/house.ts';
import type { LooseRow, Past } from '../past.ts';

/** What rooms above know of earlier matters, handed in by the front door. */
export type Pasts = Readonly<{
  ofOpinions: (house: House, opinionIds: readonly string[]) => Promise<readonly Past[]>;
  ofPetitions: (house: House, petitionIds: readonly string[]) => Promise<readonly Past[]>;
  /** Petitions of these organisations whose code begins so. */
  withCode: (
    house: House,
    asked: { organisationIds: readonly string[]; code: string },
  ) => Promise<readonly Past[]>;
  /** A page by id of the petitions that no opinion carries, or those of them with these ids. */
  listLoose: (
    db: Database,
    wanted: { organisationId: string; after: string | null; ids?: readonly string[]; limit: number },
  ) => Promise<readonly LooseRow[]>;
}>;

/** How this room learns what became of earlier matters, without knowing the rooms above; set by the front door. */
export const pastContext = createContext<Pasts>();
