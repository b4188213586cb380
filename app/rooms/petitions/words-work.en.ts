import { counted } from '#app/ground/english.ts';
import type { workWords as vi } from './words-work.vi.ts';

export const workWords = {
  handler: {
    title: 'Name a person',
    person: 'Person',
    hint: 'The unit still answers for it.',
    go: 'Name the person',
    away: (until: string, by: string) => `away until ${until}, ${by} stands in`,
    remind: 'Remind the unit today',
    remindHint: 'It stands in the story and on the paper of reminders.',
  },
  below: {
    title: 'Sent up by lower levels, waiting',
    lead: (n: number, m: number) =>
      `${counted(n, 'petition', 'petitions')} of ${counted(m, 'commune waits', 'communes wait')} for a higher level.`,
    empty: 'No petition of a lower level waits.',
    organisation: 'Commune',
    open: 'Waiting',
    ours: 'For us',
    longest: 'Longest',
    silent: 'Silent too long',
    days: (n: number) => counted(n, 'day', 'days'),
    waited: (n: number) => `waits for ${counted(n, 'day', 'days')}`,
    sent: (body: string, when: string) => `sent to ${body} on ${when}`,
    given: (who: string, unit: string, due: string) =>
      `${who === '' ? unit : `${who}, ${unit}`} answers by ${due}`,
    givenLate: (n: number) => `(${n} ${n === 1 ? 'day' : 'days'} late)`,
    chased: (n: number) => `asked again ${counted(n, 'time', 'times')}`,
    late: (n: number) => `${counted(n, 'day', 'days')} late to the citizen`,
  },
  drafts: {
    by: (day, left) =>
      `draft by ${day} (${left < 0 ? `${-left} ${left === -1 ? 'day' : 'days'} late` : left === 0 ? 'today' : `${left} ${left === 1 ? 'day' : 'days'} left`}).`,
    forDialogue: (title, day) => `For “${title}”, ${day}.`,
    note: (by, note) => (by === '' ? `Note: ${note}` : `${by} writes: ${note}`),
  },
  reminders: {
    title: 'Reminders',
    papers: 'Papers by unit',
    paperOf: (unit: string) => `Paper for ${unit}`,
    list: 'Reminders given',
    empty: 'Nobody was reminded yet.',
    printed: (when: string) => `printed ${when}`,
    paper: 'Paper of reminders',
    to: 'To',
    asOf: (when: string) => `As of ${when}`,
    nothing: 'Nothing that was reminded of is still unanswered.',
    code: 'Code',
    matter: 'Matter',
    due: 'Due',
    lateBy: 'Late',
    told: 'Reminded on',
    days: (n: number) => counted(n, 'day', 'days'),
    risen: 'What is overdue was told to the head.',
    markPrinted: 'Note that it was printed',
    printHint: 'Print with the browser (Ctrl + P), then note it.',
    last: (when: string) => `Last printed ${when}`,
    kept: 'Noted as printed.',
  },
  formalism: {
    title: 'Signs of form without substance',
    lead: 'Only the office and the head see this page. Each sign opens its record; people conclude, the machine does not.',
    period: (from: string, to: string, n: number) =>
      `From ${from} to ${to}: ${counted(n, 'signed answer', 'signed answers')}.`,
    compared: (n: number) => `Only the newest ${counted(n, 'answer is', 'answers are')} looked at.`,
    shares: {
      answers: (n: number, all: number) => `${n} of ${counted(all, 'signed answer', 'signed answers')}.`,
      due: (n: number, all: number) => `${n} of ${counted(all, 'petition', 'petitions')} due in this time.`,
      matters: (n: number, all: number) =>
        `${n} of ${counted(all, 'matter', 'matters')} raised this year and the last.`,
    },
    inUse: 'In use:',
    same: (percent: number, code: string) => `${percent}% the same as the answer to ${code}`,
    times: (n: string) => counted(n, 'time', 'times'),
    left: (n: string) =>
      n === '0' ? 'asked on the due day' : `asked with ${counted(n, 'day', 'days')} left`,
    more: (n: number) => `and ${n} more`,
    unitShare: (unit: string, n: number, all: number) =>
      `${unit}: ${n} of ${counted(all, 'petition', 'petitions')} due.`,
    signs: {
      copied: {
        title: 'Copied from another answer',
        what: ([percent = 0, words = 0]) =>
          `Without names, numbers and places, ${percent}% of the words or more are those of the answer to another petition. Answers of fewer than ${counted(words, 'word', 'words')} are not compared. What says openly that it uses an earlier answer does not count.`,
      },
      last_evening: {
        title: 'Signed on the last evening',
        what: ([hour = 0]) => `Signed on the due day, from ${hour}:00.`,
      },
      undecided: {
        title: 'Nothing decided',
        what: () =>
          'No word says what was done, will be done or is refused, and no next step is named. Such a word behind “not” or “not yet” does not count.',
      },
      in_time_not_accepted: {
        title: 'In time but not accepted',
        what: () => 'Signed in time, and the sender says it is not solved.',
      },
      extended_again: {
        title: 'Extended again and again',
        what: () => 'More time was asked for twice or more for one petition.',
      },
      series: {
        title: 'More time asked for in series',
        what: ([times = 0, days = 0]) =>
          `One unit asked for more time for ${counted(times, 'petition', 'petitions')} or more with no more than ${counted(days, 'day', 'days')} left, also where it was refused.`,
      },
      years_running: {
        title: 'Raised year after year',
        what: ([years = 0]) =>
          `The same matter in the same place, raised in ${counted(years, 'year', 'years')} running or more, by whomever.`,
      },
    },
    fewTurns: {
      title: 'Dialogues with few turns of speech',
      what: (below: number) =>
        `Fewer than ${counted(below, 'turn', 'turns')} of people in the whole dialogue.`,
      share: (n: number, held: number) => `${n} of ${counted(held, 'dialogue', 'dialogues')}.`,
      turns: (n: number) => (n === 1 ? '1 turn of speech' : `${n} turns of speech`),
      minutes: (spoken: number, lasted: number) => `people spoke for ${spoken} of ${lasted} minutes`,
      rule: 'Change the number on the page of rules',
    },
  },
  absence: {
    back: 'Is back',
    cancel: 'Take it away',
    title: 'Absence and substitutes',
    lead: 'While somebody is away, the work lies in the pile “Mine” of the substitute.',
    empty: 'Nobody has said to be away.',
    period: (from: string, to: string) => `from ${from} to ${to}`,
    signs: 'may sign for the head (KT.)',
    signsNot: 'may not sign for the head: the substitute is no deputy',
    by: (who: string) => `${who} stands in`,
    now: 'away now',
    say: 'Say an absence',
    person: 'Who is away',
    substitute: 'Who stands in',
    from: 'From',
    to: 'To the end of',
    go: 'Keep the absence',
    done: 'Kept.',
  },
} satisfies typeof vi;
