import type { Language } from '#app/ground/language.ts';
import { dayOf } from '#app/ground/time.ts';
import type { EventRow } from '#app/rooms/record/store.ts';
import { isWaiting, mayHearAbove, type PetitionState } from './petition.ts';
import type { PetitionParts, PetitionRow } from './store.ts';
import { petitionWords } from './words.ts';

/** One line of the story in words: `done` has happened, `now` is the last that has, `next` is still to come. */
export type StepView = Readonly<{
  kind: 'done' | 'now' | 'next';
  /** Instant of what has happened (ISO), or the latest day of what is to come; null where no day is set. */
  at: string | null;
  verb: string;
  title: string;
  text: string | null;
}>;

/** What the public reads of the events and progress notes, oldest first. */
export function presentSteps(
  of: { events: readonly EventRow[]; parts: PetitionParts; isOpen: boolean },
  language: Language,
): StepView[] {
  const { steps } = petitionWords(language);
  const happened = of.events.flatMap((event): StepView[] => {
    const step = steps[event.verb]?.(event.facts);
    if (step === undefined || step === null) return [];
    const at = event.at.toISOString();
    return [{ kind: 'done', at, verb: event.verb, ...step, text: textOf(event, step.text, of.parts) }];
  });
  const noted = of.parts.notes
    .filter((note) => note.is_public)
    .map(
      (note): StepView => ({
        kind: 'done',
        at: note.at.toISOString(),
        verb: 'petition.note_progress',
        title: note.headline,
        text: note.text,
      }),
    );
  const done = [...happened, ...noted].sort((one, other) => (one.at ?? '').localeCompare(other.at ?? ''));
  return done.map((step, index) =>
    of.isOpen && index === done.length - 1 ? { ...step, kind: 'now' as const } : step,
  );
}

/** What is to come, each with its latest day and what happens if it is missed. */
export function presentNext(
  of: {
    petition: PetitionRow;
    parts: PetitionParts;
    silenceUntil: string | null;
    isLate: boolean;
    promisedOn: string | null;
  },
  language: Language,
): StepView[] {
  const { next } = petitionWords(language);
  const { petition, parts } = of;
  const step = (verb: keyof Omit<typeof next, 'when' | 'was' | 'soon'>, at: string | null): StepView => ({
    kind: 'next',
    at,
    verb,
    ...next[verb],
  });
  const open = parts.escalations.findLast((escalation) => escalation.answered_at === null);
  const chase = open && mayHearAbove(petition) ? [step('chase', open.chase_on)] : [];
  if (isWaiting(petition)) {
    const first = petition.state === 'accepted' ? [step('assign', null)] : [];
    return [...first, ...chase, step(of.isLate ? 'answerLate' : 'answer', petition.due_on)];
  }
  if (petition.state === 'answered' && petition.look_again_on !== null) {
    const look = step('look', petition.look_again_on);
    return of.promisedOn === null ? [...chase, look] : [...chase, step('promise', of.promisedOn), look];
  }
  if (of.promisedOn !== null) return [...chase, step('promise', of.promisedOn)];
  const isHeard = ['answered_on_site', 'answered', 'resolved'].includes(petition.state);
  return isHeard && petition.settled_at === null ? [...chase, step('silence', of.silenceUntil)] : chase;
}

/** Which of the four named steps a petition has reached; null where it left the road. */
export function stageOf(state: PetitionState): number | null {
  if (state === 'accepted') return 0;
  if (state === 'assigned') return 1;
  if (state === 'in_progress' || state === 'escalated' || state === 'answer_review') return 2;
  return state === 'withdrawn' || state === 'joined' || state === 'diverted' ? null : 3;
}

/** Deeds whose reason the public reads. */
const told: readonly string[] = [
  'petition.approve_extension',
  'petition.escalate',
  'petition.recall_escalation',
  'petition.owe_again',
  'petition.continue_without',
];

/** The event's own sentence, with the words that belong to it: the reason of an extension, what the upper level said. */
function textOf(event: EventRow, sentence: string | null, parts: PetitionParts): string | null {
  if (event.verb === 'petition.look_again') return [event.reason, sentence].filter(Boolean).join(' ');
  if (told.includes(event.verb)) {
    return [sentence, event.reason ?? keptReason(event, parts)].filter(Boolean).join(' ');
  }
  if (!['petition.escalation_answered', 'petition.note_above'].includes(event.verb)) return sentence;
  const day = dayOf(event.at);
  const answered = parts.escalations.find(
    ({ answered_at: at, answer }) => at !== null && answer !== null && dayOf(at) === day,
  );
  return answered?.answer ?? sentence;
}

/** A reason that was masked is blank in the event; what is read instead stands with the extension, or with what was sent. */
function keptReason(event: EventRow, parts: PetitionParts): string | null {
  const { toDueOn, body } = event.facts;
  if (event.verb === 'petition.approve_extension') {
    return (
      parts.extensions.findLast((asked) => asked.is_approved && asked.to_due_on === toDueOn)?.reason ?? null
    );
  }
  if (event.verb !== 'petition.escalate') return null;
  const day = dayOf(event.at);
  const sent = parts.escalations.find((each) => each.to_body === body && dayOf(each.sent_at) === day);
  return sent?.why_beyond ?? null;
}
