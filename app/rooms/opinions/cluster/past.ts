import { createContext } from 'react-router';
import type { House } from '#app/house.ts';
import type { Past } from '../past.ts';

/** How this room learns what became of earlier opinions, without knowing the rooms above; set by the front door. */
export type PresentPast = (house: House, opinionIds: readonly string[]) => Promise<readonly Past[]>;

export const pastContext = createContext<PresentPast>();
