import { type FormEvent, useEffect, useEffectEvent } from 'react';
import { refuseReasons } from '../question.ts';
import { mostSimilar } from '../similar.ts';
import type { QuestionView, StaffStage } from '../stage.ts';
import type { LiveWords } from '../words.vi.ts';
import { Ask } from './ask.tsx';
import type { Send } from './deeds.ts';

export type Asking = Readonly<{ verb: string; question: QuestionView }>;

type Given = Readonly<{
  stage: StaffStage;
  asked: Asking | null;
  onClose: () => void;
  send: Send;
  words: LiveWords;
}>;

const mostShown = 12;

/** What a verb still needs: a reason, words, another question, or a second look. */
export function DecideAsk({ stage, asked, onClose, send, words }: Given) {
  const said = words.moderation;
  const decide = (fields: Readonly<Record<string, string>>) => {
    if (asked === null) return;
    onClose();
    void send('question', { questionId: asked.question.id, verb: asked.verb, ...fields });
  };
  const choices = asked === null ? [] : othersOf(stage, asked.question);
  useDigits(asked !== null, (digit) => {
    const reason = refuseReasons[digit - 1];
    if (asked?.verb === 'refuse' && reason) decide({ reason });
    const other = choices[digit - 1];
    if (asked?.verb === 'merge' && other) decide({ intoId: other.id });
  });
  const reply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = new FormData(event.currentTarget).get('reply');
    decide({ reply: typeof text === 'string' ? text : '' });
  };
  const number = asked?.question.number ?? 0;
  return (
    <Ask
      open={asked !== null}
      onClose={onClose}
      title={titleOf(asked?.verb ?? '', number, words)}
      close={words.desk.cancel}
    >
      <p className="pre muted">{asked?.question.text}</p>
      {asked?.verb === 'refuse' &&
        refuseReasons.map((reason, index) => (
          <button key={reason} type="button" className="btn quiet" onClick={() => decide({ reason })}>
            {words.refuseReasons[reason]} <kbd>{index + 1}</kbd>
          </button>
        ))}
      {asked?.verb === 'reply' && (
        <form className="add" onSubmit={reply}>
          <label>
            {said.replyBox}
            <textarea
              className="input"
              name="reply"
              rows={4}
              required
              maxLength={4000}
              defaultValue={asked.question.reply ?? ''}
            />
          </label>
          <p className="muted small">{said.replyHint}</p>
          <button type="submit" className="btn">
            {said.replySend}
          </button>
        </form>
      )}
      {asked?.verb === 'merge' && (
        <>
          <p className="muted small">{choices.length === 0 ? said.mergeNone : said.mergeHint}</p>
          <div className="picks">
            {choices.map((one, index) => (
              <button
                key={one.id}
                type="button"
                className="btn quiet"
                onClick={() => decide({ intoId: one.id })}
              >
                {one.number}. {one.text.slice(0, 120)} {index < 9 && <kbd>{index + 1}</kbd>}
              </button>
            ))}
          </div>
        </>
      )}
      {asked?.verb === 'divert' && (
        <>
          <p>{said.divertHint}</p>
          <button type="button" className="btn stop" onClick={() => decide({})}>
            {said.divertYes}
          </button>
        </>
      )}
    </Ask>
  );
}

/** Into which it may go: what sounds the same first, then what most agree with. */
function othersOf(stage: StaffStage, question: QuestionView): QuestionView[] {
  const pending = question.state === 'pending' ? stage.pending : [];
  const all: QuestionView[] = [...stage.questions, ...pending].filter((one) => one.id !== question.id);
  const like = mostSimilar(question.text, all, mostShown);
  return [...like, ...all.filter((one) => !like.includes(one))].slice(0, mostShown);
}

function titleOf(verb: string, number: number, words: LiveWords): string {
  const said = words.moderation;
  if (verb === 'refuse') return said.refuseTitle(number);
  if (verb === 'reply') return said.replyTitle(number);
  return verb === 'merge' ? said.mergeTitle(number) : said.divertTitle(number);
}

/** Digits choose in an open dialog, where the keys of the console are off. */
function useDigits(isOn: boolean, choose: (digit: number) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const at = event.target instanceof Element ? event.target : null;
    if (at?.closest('input, textarea, select') || event.ctrlKey || event.altKey || event.metaKey) return;
    if (/^[1-9]$/.test(event.key)) choose(Number(event.key));
  });
  useEffect(() => {
    if (!isOn) return;
    const hear = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [isOn]);
}
