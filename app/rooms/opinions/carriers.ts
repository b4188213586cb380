/** An event of one opinion, as the record keeps it. */
type Told = Readonly<{ verb: string; facts: Readonly<Record<string, unknown>> }>;

/**
 * The topics with which an opinion came to where it stands, by their ids, the one into which somebody put it first:
 * undoing the merge of one of them brings it back there. Empty where it was put there by itself. Read off its own
 * events, oldest first: each carrying away names the topic, each carrying back leaves out the one that it comes back to
 * and those behind it.
 */
export function carriersOf(events: readonly Told[]): readonly string[] {
  let carriers: readonly string[] = [];
  let isOnItsWay = false;
  for (const { verb, facts } of events) {
    if (verb === 'opinion.unmerge' || verb === 'opinion.unmergeAccepted') {
      isOnItsWay = facts.isCarried === true;
      if (!isOnItsWay) carriers = [];
    } else if (verb === 'opinion.merge') {
      carriers = isOnItsWay ? movedBy(carriers, facts) : [];
      isOnItsWay = false;
    }
  }
  return carriers;
}

function movedBy(carriers: readonly string[], facts: Told['facts']): readonly string[] {
  if (typeof facts.withId === 'string') return [...carriers, facts.withId];
  const back = typeof facts.intoId === 'string' ? carriers.indexOf(facts.intoId) : -1;
  return back < 0 ? [] : carriers.slice(0, back);
}
