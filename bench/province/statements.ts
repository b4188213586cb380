import pg from 'pg';

export type Statement = Readonly<{ text: string; values: unknown[]; ms: number }>;

/**
 * Listens to every statement of this process: its words, its values, and how long the database took for it, with the
 * way there and back. `take` hands out what was heard since the last time.
 */
export function hearStatements(): { take: () => Statement[] } {
  let heard: Statement[] = [];
  const original: unknown = Reflect.get(pg.Client.prototype, 'query');
  if (typeof original !== 'function') throw new Error('the driver has no query');
  Reflect.set(pg.Client.prototype, 'query', function query(this: unknown, ...given: unknown[]) {
    const began = performance.now();
    const answer: unknown = Reflect.apply(original, this, given);
    const asked = readAsked(given);
    if (asked !== null && answer instanceof Promise) {
      answer.then(
        () => heard.push({ ...asked, ms: performance.now() - began }),
        () => {},
      );
    }
    return answer;
  });
  return {
    take() {
      const taken = heard;
      heard = [];
      return taken;
    },
  };
}

function readAsked(given: readonly unknown[]): { text: string; values: unknown[] } | null {
  const [first, second] = given;
  if (typeof first === 'string') return { text: first, values: Array.isArray(second) ? [...second] : [] };
  if (typeof first !== 'object' || first === null || !('text' in first)) return null;
  const values = 'values' in first && Array.isArray(first.values) ? [...first.values] : [];
  return typeof first.text === 'string' ? { text: first.text, values } : null;
}
