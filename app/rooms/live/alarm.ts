/** What is counted to see whether somebody stuffs agreements. Counts are of the last minutes that the desk is shown. */
export type AlarmFacts = Readonly<{
  /** Telephones that have joined since the session was opened, and the people counted at all points. */
  tickets: number;
  people: number;
  questions: readonly Readonly<{
    number: number;
    /** Agreements of the last minute. */
    lately: number;
    /** All agreements, and those from telephones that had joined less than a minute before. */
    agreed: number;
    fresh: number;
  }>[];
  /** Addresses with five wrong codes or more in the last hour, and their tries. */
  addresses: number;
  tries: number;
}>;

export type Alarm =
  | Readonly<{ kind: 'tickets'; tickets: number; people: number }>
  | Readonly<{ kind: 'burst'; question: number; lately: number; people: number }>
  | Readonly<{ kind: 'fresh'; question: number; agreed: number; fresh: number }>
  | Readonly<{ kind: 'codes'; addresses: number; tries: number }>;

/** Below so many agreements a share says nothing. */
const leastAgreed = 20;

/**
 * Signs that a person should look at; none of them blocks anybody. More than twice as many telephones as people; more
 * agreements with one question in a minute than half the people; most agreements from telephones that had just joined;
 * wrong codes in series.
 */
export function alarmsOf(facts: AlarmFacts): Alarm[] {
  const { tickets, people, addresses, tries } = facts;
  const alarms: Alarm[] = [];
  if (people > 0 && tickets > 2 * people + leastAgreed) alarms.push({ kind: 'tickets', tickets, people });
  for (const { number, lately, agreed, fresh } of facts.questions) {
    if (lately >= leastAgreed && lately > people / 2) {
      alarms.push({ kind: 'burst', question: number, lately, people });
    }
    if (agreed >= leastAgreed && fresh > agreed * 0.6) {
      alarms.push({ kind: 'fresh', question: number, agreed, fresh });
    }
  }
  if (addresses > 0) alarms.push({ kind: 'codes', addresses, tries });
  return alarms;
}
