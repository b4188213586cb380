import { createContext } from 'react-router';
import type { ReadTold } from '../told.ts';

/** The room of messages stands above this one and hands in what has become of its messages. */
export const toldContext = createContext<ReadTold>();
