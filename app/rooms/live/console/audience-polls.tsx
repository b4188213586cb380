import { Form } from 'react-router';
import { RadioGroup } from '#app/ui/choice.tsx';
import { Draft } from '#app/ui/draft.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, TextArea } from '#app/ui/field.tsx';
import { type FormState, fieldReader } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import type { Language } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { type PollView, pollKinds } from '../poll.ts';
import type { StaffStage } from '../stage.ts';
import type { LiveWords } from '../words.vi.ts';
import { Press } from './press.tsx';

type Given = Readonly<{ code: string; language: Language; words: LiveWords }>;

const tones = { draft: 'received', open: 'work', closed: 'done', withdrawn: 'received' } as const;

/** Every poll of the session with its counts, which only the desk sees until the result is announced. */
export function Polls({ stage, language, words }: Given & { stage: StaffStage }) {
  const polls = stage.allPolls.filter((poll) => poll.state !== 'withdrawn');
  if (polls.length === 0) return <p className="muted">{words.audience.pollsEmpty}</p>;
  return (
    <ul className="polls">
      {polls.map((poll) => (
        <Poll key={poll.id} poll={poll} stage={stage} language={language} words={words} />
      ))}
    </ul>
  );
}

type PollGiven = Omit<Given, 'code'> & { poll: PollView; stage: StaffStage };

function Poll({ poll, stage, language, words }: PollGiven) {
  const said = words.audience;
  const { number } = formatOf(language);
  return (
    <li>
      <h3>{poll.text}</h3>
      <p className="row num">
        <Tag tone={tones[poll.state]}>{words.people.states[poll.state]}</Tag>
        <span className="muted">{words.people.kinds[poll.kind]}</span>
        <span>{said.answered(number(poll.answered))}</span>
        {poll.isResultShown && <strong>{said.shown}</strong>}
      </p>
      {poll.options.length > 0 && (
        <ul className="tally num">
          {poll.options.map(({ choice, text, votes }) => (
            <li key={choice}>
              <span>{poll.kind === 'scale' ? `${choice} ${text}` : text}</span>
              <b>{number(votes ?? 0)}</b>
            </li>
          ))}
        </ul>
      )}
      {poll.words.length > 0 && (
        <ul className="row">
          {poll.words.map(({ word, votes }) => (
            <li key={word}>
              {word} <b className="num">{number(votes)}</b>{' '}
              <Press deed="word" fields={{ pollId: poll.id, word }} label={said.hideWord(word)} link>
                ×
              </Press>
            </li>
          ))}
        </ul>
      )}
      {stage.state !== 'ended' && <PollButtons poll={poll} stage={stage} words={words} />}
    </li>
  );
}

function PollButtons({ poll, stage, words }: Omit<PollGiven, 'language'>) {
  const said = words.audience;
  const fields = { pollId: poll.id };
  const isAsked = poll.state !== 'draft';
  return (
    <div className="row">
      {poll.state === 'open' ? (
        <Press deed="move" fields={{ ...fields, verb: 'close' }}>
          {said.close}
        </Press>
      ) : (
        <Press deed="move" fields={{ ...fields, verb: 'open' }} quiet={isAsked}>
          {isAsked ? said.openAgain : said.open}
        </Press>
      )}
      {isAsked && (
        <Press deed="show" fields={{ ...fields, isShown: poll.isResultShown ? 'false' : 'true' }} quiet>
          {poll.isResultShown ? said.hide : said.show}
        </Press>
      )}
      {isAsked && stage.shown.kind !== 'poll' && (
        <Press deed="screen" fields={{ kind: 'poll' }} quiet>
          {said.onScreen}
        </Press>
      )}
      {poll.state === 'draft' && (
        <Press deed="move" fields={{ ...fields, verb: 'withdraw' }} quiet>
          {said.withdraw}
        </Press>
      )}
    </div>
  );
}

type PrepareGiven = Given & {
  /** How many polls there are: one more, and the form is empty again. */
  count: number;
  answer: FormState | undefined;
  sendKey: string;
};

export function PreparePoll({ code, count, answer, sendKey, words }: PrepareGiven) {
  const said = words.audience;
  const f = fieldReader({ answer, errors: words.errors, values: { sendKey, kind: 'single' } });
  const labels = { text: said.question, kind: said.kind, options: said.options };
  return (
    <details open={answer !== undefined} key={`${count} ${answer === undefined}`}>
      <summary>{said.prepare}</summary>
      <Form method="post" className="form">
        <ErrorSummary answer={answer} words={words} labels={labels} />
        <Draft name={`lay-y-kien-${code}`} />
        <input type="hidden" name="deed" value="prepare" />
        <input type="hidden" name="sendKey" value={f('sendKey').value} />
        <Field {...f('text')} label={said.question} hint={said.questionHint} maxLength={200} />
        <RadioGroup
          {...f('kind')}
          label={said.kind}
          options={pollKinds.map((kind) => ({ value: kind, label: words.people.kinds[kind] }))}
        />
        <TextArea {...f('options')} label={said.options} hint={said.optionsHint} rows={5} maxLength={1500} />
        <Submit>{said.save}</Submit>
      </Form>
    </details>
  );
}
