import { counted } from '#app/ground/english.ts';
import { writtenDay as day } from '#app/ground/time.ts';
import { markOf, signingForms } from './signature.ts';
import type { next as vi } from './words-story.vi.ts';

/** Before forms were kept there was only one. */
const mark = (form: unknown) => markOf(signingForms.find((each) => each === form) ?? 'KT');

type Facts = Readonly<Record<string, unknown>>;
type Step = Readonly<{ title: string; text: string | null }>;

/** What has happened, by verb: one line of the public story. */
export const steps: Record<string, (facts: Facts) => Step | null> = {
  'petition.accept': (facts) => ({
    title: 'Petition received',
    text: facts.origin === 'session' ? 'Raised in the dialogue.' : null,
  }),
  'petition.answer_on_site': (facts) => ({
    title: 'Answered in the hall',
    text: typeof facts.by === 'string' ? `Answered by ${facts.by}.` : null,
  }),
  'petition.assign': (facts) => ({
    title: `Given to ${facts.unit ?? 'an office'}`,
    text: `To be answered by ${day(facts.dueOn)}.`,
  }),
  'petition.assign_on_site': (facts) => ({
    title: `Given to ${facts.unit ?? 'an office'} in the hall`,
    text: `To be answered by ${day(facts.dueOn)}.`,
  }),
  'petition.transfer': (facts) => ({
    title: `Handed on to ${facts.unit ?? 'another office'}`,
    text: `From ${facts.fromUnit ?? 'the former office'}. The due date stays: ${day(facts.dueOn)}.`,
  }),
  'petition.escalate': (facts) => ({
    title: `Sent to ${facts.body ?? 'a higher level'}: beyond our authority`,
    text: `${facts.unit ?? 'Our office'} still owes the sender information.`,
  }),
  'petition.escalation_answered': (facts) => ({
    title: `${facts.body ?? 'The higher level'} has answered`,
    text: null,
  }),
  'petition.approve_extension': (facts) => ({
    title: `Due date moved to ${day(facts.toDueOn)}`,
    text: `It was ${day(facts.fromDueOn)}.`,
  }),
  'petition.lapse_extension': (facts) => ({
    title: 'The request for more time has lapsed',
    text: `Nobody had decided by the due date, so it stays: ${day(facts.dueOn)}.`,
  }),
  'petition.answer': (facts) => ({
    title: 'Answered in writing',
    text: [
      late(facts.late) > 0 ? `Answered ${days(late(facts.late))} late.` : 'Answered in time.',
      typeof facts.for === 'string' ? `Signed in the place of ${facts.for} (${mark(facts.form)}).` : '',
    ]
      .filter(Boolean)
      .join(' '),
  }),
  'petition.look_again': (facts) => ({
    title: 'Looked at again',
    text: [
      late(facts.late) > 0 ? `Looked at ${days(late(facts.late))} late.` : '',
      `Looked at again by ${day(facts.next)}.`,
    ]
      .filter(Boolean)
      .join(' '),
  }),
  'petition.resolve': (facts) => ({
    title: 'Solved, with evidence',
    text: typeof facts.evidence === 'string' ? facts.evidence : null,
  }),
  'petition.commit': (facts) => ({
    title: 'Recorded as a promise',
    text: facts.nextOn ? `To be done by ${day(facts.nextOn)}.` : null,
  }),
  'petition.owe_again': () => ({ title: 'What was promised is not done after all and goes on', text: null }),
  'petition.give_verdict': (facts) =>
    facts.kind === 'partly' ? { title: 'The sender says: partly', text: 'The record is not closed.' } : null,
  'petition.confirm': () => ({
    title: 'The sender says: solved',
    text: 'Closed as the sender wished.',
  }),
  'petition.settle_by_silence': (facts) => ({
    title: 'Closed because nothing more was said',
    text: `${counted(facts.days, 'day has', 'days have')} passed since the answer. The sender may still ask for a review.`,
  }),
  'petition.reopen': (facts) => ({
    title: 'Opened again for review',
    text: `Given to ${facts.unit ?? 'an office'}; not to the person who answered. New due date: ${day(facts.dueOn)}.`,
  }),
  'petition.withdraw': () => ({ title: 'Withdrawn by the sender', text: null }),
  'petition.redact': () => ({
    title: 'A part of the words was masked',
    text: 'So that nothing private of others is shown.',
  }),
  'petition.join': (facts) => ({
    title: 'Joined with a petition on the same matter',
    text: text(facts.into),
  }),
  'petition.unjoin': () => ({ title: 'Separated again', text: null }),
  'petition.continue_without': (facts) => ({
    title: 'Goes on in the public interest',
    text: `The sender has withdrawn; the matter is still dealt with. ${facts.unit ?? 'The unit'} answers by ${day(facts.dueOn)}.`,
  }),
  'petition.unjoin_given': () => ({ title: 'Separated from the petition it was merged into', text: null }),
  'petition.link_repeat': (facts) => ({
    title: 'Answered before, raised again',
    text: `Reviewed together with the answer to ${facts.earlier}, by ${day(facts.dueOn)}.`,
  }),
  'petition.inherit': (facts) => ({
    title: `Taken over by ${facts.unit ?? 'the successor'}`,
    text: `${facts.fromUnit ?? 'The unit before'} has ended. The date is unchanged${facts.dueOn ? `: ${day(facts.dueOn)}` : ''}.`,
  }),
  'petition.give_above': (facts) => ({
    title: `${facts.body ?? 'The higher level'} gives it to ${facts.unit ?? 'a unit of its own'} to answer`,
    text: `Answer to us due on ${day(facts.dueOn)}.`,
  }),
  'petition.recall_escalation': (facts) => ({
    title: `Taken back from ${facts.body ?? 'the higher level'}`,
    text: `The due date stays: ${day(facts.dueOn)}.`,
  }),
  'petition.note_above': (facts) => ({
    title: `${facts.body ?? 'The higher level'} has answered`,
    text: null,
  }),
  'petition.pass_up': (facts) => ({
    title: `${facts.by ?? 'The higher level'} handed it on to ${facts.body ?? 'a higher body'}`,
    text: null,
  }),
  'petition.hear_above': (facts) => ({
    title: `${facts.body ?? 'The higher body'} has answered the higher level`,
    text: null,
  }),
  'petition.chase': (facts) =>
    facts.to === 'above' || facts.silent === true
      ? {
          title:
            facts.silent === true
              ? `${facts.body} silent for ${counted(facts.waited, 'day', 'days')}`
              : `${facts.body} asked again`,
          text:
            facts.silent === true
              ? 'The head was told. Our own unit still has to keep the sender informed.'
              : `Time ${facts.number}: no answer after ${counted(facts.waited, 'day', 'days')}.`,
        }
      : null,
};

/** What comes next, by when, and what happens if it is missed. */
export const next = {
  assign: { title: 'Give it to an office', text: null },
  answer: {
    title: 'Answer in writing',
    text: 'If it is late, this page says so in public and the record goes to the head of the authority.',
  },
  answerLate: {
    title: 'Answer in writing',
    text: 'The due date has passed. The record stays on the overdue list of the head until it is answered.',
  },
  chase: {
    title: 'Ask the higher level again and inform the sender',
    text: 'If there is no answer from above, we still have to say so here.',
  },
  silence: {
    title: 'The sender says whether it is solved',
    text: 'If nothing more is said, the record is closed. A review may still be asked for.',
  },
  look: {
    title: 'Look at it again',
    text: 'What has come of it is said in public. If the day passes without that, it counts as late.',
  },
  promise: {
    title: 'Keep the promise',
    text: 'If it is not kept, the record is opened again and names who is responsible.',
  },
  when: (when: string) => `By ${when}`,
  was: (when: string) => `Was due on ${when}`,
  soon: 'Next',
} satisfies typeof vi;

function days(n: number): string {
  return n === 1 ? '1 day' : `${n} days`;
}

function late(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
