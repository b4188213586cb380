/**
 * A sentence for the operator who starts the program: it says what is wrong and what to do, in Vietnamese and
 * in English, and is printed without a stack.
 */
export function notice(vi: string, en: string): Error {
  return Object.assign(new Error(`${vi}\n${en}`), { name: 'Notice' });
}

/** True where the message alone tells the operator everything. */
export function isNotice(error: unknown): error is Error {
  return error instanceof Error && error.name === 'Notice';
}
