import type { LiveWords } from './words.vi.ts';
import { words as vi } from './words.vi.ts';

export const words = { ...vi } satisfies LiveWords;
