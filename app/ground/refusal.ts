/** Why a deed cannot be done, in words of the domain. `http/answer.ts` alone knows the statuses. */
export type RefusalKind = 'missing' | 'forbidden' | 'conflict' | 'invalid' | 'busy';

/** Small facts that the sentence for people needs: names, days, numbers, field codes. */
export type RefusalFacts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/**
 * An expected "no". Pure rules return it, acts throw it.
 * `code` names the sentence in the words of the room, such as `petition.extension-after-due`.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly facts: RefusalFacts;

  constructor(kind: RefusalKind, code: string, facts: RefusalFacts = {}) {
    super(`${kind}: ${code}`);
    this.name = 'Refusal';
    this.kind = kind;
    this.code = code;
    this.facts = facts;
  }
}

/** Makes a Refusal; to be returned by rules and thrown by acts. */
export function refuse(kind: RefusalKind, code: string, facts: RefusalFacts = {}): Refusal {
  return new Refusal(kind, code, facts);
}

/** Throws when a rule has answered with a Refusal, else hands the answer on. */
export function orThrow<T>(answer: T | Refusal): T {
  if (answer instanceof Refusal) throw answer;
  return answer;
}
