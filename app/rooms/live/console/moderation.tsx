import { useState } from 'react';
import type { Language } from '#app/ui/language.ts';
import { questionMoves } from '../lifecycle/question.ts';
import type { DeskQuestionView, QuestionView, StaffStage } from '../stage.ts';
import type { LiveWords } from '../words.vi.ts';
import type { Send } from './deeds.ts';
import { Held } from './held.tsx';
import { stepFocus, useKeys } from './keys.ts';
import { type Asking, DecideAsk } from './moderation-ask.tsx';
import type { Seats } from './seats.ts';

type Given = Readonly<{
  stage: StaffStage;
  send: Send;
  seats: Seats;
  language: Language;
  words: LiveWords;
}>;

type Item = QuestionView & Partial<Pick<DeskQuestionView, 'heldFor'>>;
const shelves = ['pending', 'open', 'closed', 'merged', 'refused'] as const;
type Shelf = (typeof shelves)[number];

/** Verbs at the desk with their keys; a verb that needs more than a key asks for it. */
const verbKeys = {
  open: 'A',
  hold: 'H',
  reply: 'T',
  merge: 'G',
  close: 'B',
  reopen: 'O',
  unmerge: 'U',
  refuse: 'R',
  divert: 'X',
} as const;
type Verb = keyof typeof verbKeys;
const verbs: readonly Verb[] = [
  'open',
  'reopen',
  'unmerge',
  'reply',
  'merge',
  'hold',
  'close',
  'refuse',
  'divert',
];
const asking: ReadonlySet<Verb> = new Set(['refuse', 'reply', 'merge', 'divert']);

/** All questions of the session by where they stand, each with what can be done, by button and by key. */
export function Moderation({ stage, send, seats, language, words }: Given) {
  const said = words.moderation;
  const [shelf, setShelf] = useState<Shelf>('pending');
  const [asked, setAsked] = useState<Asking | null>(null);
  const lists: Record<Shelf, readonly Item[]> = {
    pending: stage.pending,
    open: stage.questions,
    closed: stage.closed,
    merged: stage.merged,
    refused: stage.refused,
  };
  const items = lists[shelf];
  const act = (verb: Verb, question: Item) => {
    if (asking.has(verb)) setAsked({ verb, question });
    else void send('question', { questionId: question.id, verb });
  };
  const actOnFocus = (verb: Verb) => {
    const id = document.activeElement?.closest('[data-question]')?.getAttribute('data-question');
    const question = items.find((one) => one.id === id) ?? items[0];
    if (question && mayTry(verb, shelf)) act(verb, question);
  };
  useKeys({
    arrowdown: () => stepFocus('.moderate li', 1),
    arrowup: () => stepFocus('.moderate li', -1),
    ...Object.fromEntries(verbs.map((verb) => [verbKeys[verb].toLowerCase(), () => actOnFocus(verb)])),
  });
  return (
    <>
      <div className="shelf">
        <label>
          <span className="hide">{said.filter}</span>
          <select
            className="input"
            value={shelf}
            onChange={(event) => {
              const chosen = shelves.find((one) => one === event.currentTarget.value);
              if (chosen) setShelf(chosen);
            }}
          >
            {shelves.map((one) => (
              <option key={one} value={one}>
                {said.counted(said.states[one], lists[one].length)}
              </option>
            ))}
          </select>
        </label>
        <span className="muted small">{said.keysHint}</span>
      </div>
      {items.length === 0 && <p className="muted">{said.empty}</p>}
      <ul className="prom num moderate">
        {items.map((question) => (
          <li
            key={question.id}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the queue act on the question that has the focus
            tabIndex={0}
            data-question={question.id}
            data-hold={`question:${question.id}`}
          >
            <Held seats={seats} holding={`question:${question.id}`} language={language} words={words} />
            <p className="ask-text">{question.text}</p>
            <p>{factsOf(question, words)}</p>
            {question.reply !== null && <p className="pre">{said.reply(question.reply)}</p>}
            <div className="verbs">
              {verbs
                .filter((verb) => mayTry(verb, shelf))
                .map((verb) => (
                  <button
                    key={verb}
                    type="button"
                    className={verb === 'divert' || verb === 'refuse' ? 'link halt' : 'link'}
                    onClick={() => act(verb, question)}
                  >
                    {said.verbs[verb]} <kbd>{verbKeys[verb]}</kbd>
                  </button>
                ))}
            </div>
          </li>
        ))}
      </ul>
      <DecideAsk stage={stage} asked={asked} onClose={() => setAsked(null)} send={send} words={words} />
    </>
  );
}

function mayTry(verb: Verb, shelf: Shelf): boolean {
  const from: readonly string[] = questionMoves[verb].from;
  // A reply in writing to what nobody sees would be read by its asker alone: it is for what waits or is open.
  return from.includes(shelf) && !(verb === 'divert' && shelf === 'merged');
}

function factsOf(question: Item, words: LiveWords): string {
  const said = words.moderation;
  return [
    words.questionOf(question.number),
    question.name && said.from(question.name),
    question.point && said.fromPoint(question.point),
    question.agreed > 0 && said.agreed(question.agreed),
    question.heldFor && said.heldFor[question.heldFor],
    question.mergedInto !== null && said.into(question.mergedInto),
    question.reason && words.refuseReasons[question.reason],
  ]
    .filter(Boolean)
    .join(' · ');
}
