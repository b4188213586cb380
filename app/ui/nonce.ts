import { createContext } from 'react';

/** The nonce of a full page's scripts; empty on plain pages and in the browser. */
export const NonceContext = createContext<string | undefined>(undefined);
