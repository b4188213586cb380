/** One slip of the collector, as it lies in this browser. */
export type Slip = Readonly<{
  key: string;
  fields: readonly (readonly [string, string])[];
  state: 'waiting' | 'sent' | 'refused';
  /** It stands in the form to be corrected, and goes nowhere before that is over. */
  isOpen?: boolean;
  code?: string | undefined;
  number?: string | undefined;
  why?: string | undefined;
  about: string;
}>;

const shown = 80;

/** The slips of one person in the browser's own store, newest first. `put` and `add` throw where there is no room. */
export function openSlips(place: string, changed: () => void) {
  const all = (): Slip[] => parsed(localStorage.getItem(place));
  const write = (slips: readonly Slip[]) => {
    localStorage.setItem(place, JSON.stringify(slips));
    changed();
  };
  const change = (key: string, to: Partial<Slip>) =>
    write(all().map((slip) => (slip.key === key ? { ...slip, ...to } : slip)));
  return {
    all,
    change,
    find: (key: string) => all().find((slip) => slip.key === key),
    /** The oldest that waits and is not being corrected. */
    next: () => all().findLast((slip) => slip.state === 'waiting' && !slip.isOpen),
    add: (fields: Slip['fields']) => write([slipOf(newKey(), fields), ...all()]),
    /**
     * Other words for a slip that has not arrived. One that was refused gets a new key; one that waits keeps its own,
     * so that it stays one slip even where the line broke between its arrival and the receipt.
     */
    correct(old: Slip, fields: Slip['fields']) {
      const slip = slipOf(old.state === 'refused' ? newKey() : old.key, fields);
      const slips = all();
      const isThere = slips.some((each) => each.key === old.key);
      write(isThere ? slips.map((each) => (each.key === old.key ? slip : each)) : [slip, ...slips]);
    },
    drop: (key: string) => write(all().filter((slip) => slip.key !== key)),
    /** Those that arrived are forgotten. */
    clear: () => write(all().filter((slip) => slip.state !== 'sent')),
    /** What a page that was closed left open waits again as it was. */
    shut: () => write(all().map((slip) => ({ ...slip, isOpen: false }))),
  };
}

export function saidIn(fields: Slip['fields'], name: string): string {
  return fields.find(([each]) => each === name)?.[1] ?? '';
}

function slipOf(key: string, fields: Slip['fields']): Slip {
  return { key, fields, state: 'waiting', about: saidIn(fields, 'text').trim().slice(0, shown) };
}

function parsed(text: string | null): Slip[] {
  try {
    const slips: Slip[] = JSON.parse(text ?? '[]');
    return Array.isArray(slips) ? slips : [];
  } catch {
    return [];
  }
}

function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(18))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
