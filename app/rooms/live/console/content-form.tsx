import { type FormEvent, useId, useRef, useState } from 'react';
import { Draft } from '#app/ui/draft.tsx';
import type { Language } from '#app/ui/language.ts';
import { chosenTreatments, type Treatment } from '../content.ts';
import { inFloorOrder } from '../question.ts';
import type { Shorthand } from '../shorthand.ts';
import type { ContentView, StaffStage, TurnView } from '../stage.ts';
import type { LiveWords } from '../words.vi.ts';
import { DayBox, takeDay } from './day-box.tsx';
import type { DeedName, Send } from './deeds.ts';
import { OldAnswers } from './old-answers.tsx';
import { PartsBox } from './parts-box.tsx';
import { ShortText } from './short-text.tsx';
import { UnitBox, unitNamed } from './unit-box.tsx';

type Given = Readonly<{
  stage: StaffStage;
  turn: TurnView | null;
  /** The content that is changed, or null for a new one. */
  content: ContentView | null;
  fields: readonly Readonly<{ code: string; name: string }>[];
  table: readonly Shorthand[];
  /** Address of the desk of this session, without a slash at the end. */
  address: string;
  send: Send;
  busy: DeedName | null;
  language: Language;
  words: LiveWords;
  onDone: () => void;
}>;

/** One content: what was asked, what became of it, what was answered, who does it by when. */
export function ContentForm(given: Given) {
  const { stage, turn, content, fields, table, address, send, busy, language, words, onDone } = given;
  const desk = words.desk;
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState('');
  const [treatment, setTreatment] = useState<Treatment>(content?.treatment ?? 'explained');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const box = event.currentTarget;
    const sent = new FormData(box);
    if (!takeDay(box, sent, { name: 'dueOn', error: words.errors.day ?? '' })) return;
    sent.set('leadUnitId', unitNamed(stage.units, String(sent.get('lead') ?? ''))?.id ?? '');
    if (await send(content === null ? 'record' : 'edit', sent)) onDone();
    else setBegun(content?.version);
  };
  // The version that this form began with; another's change shows above and is only written over knowingly.
  const [first] = useState(content?.version);
  const [begun, setBegun] = useState(first);
  const isBehind = content !== null && content.version !== first;
  const isGiven = treatment === 'assigned' || treatment === 'beyond';
  return (
    <form
      ref={form}
      className="content-form"
      onSubmit={submit}
      data-hold={content === null ? `turn:${turn?.id ?? 'written'}` : `content:${content.id}`}
    >
      {content === null && <Draft name={`content:${stage.code}:${turn?.id ?? 'written'}`} />}
      {content !== null && (
        <>
          <input type="hidden" name="id" value={content.id} />
          <input type="hidden" name="version" value={begun} />
        </>
      )}
      {isBehind && (
        <div className="newer" role="status">
          <p>{desk.newer}</p>
          <p className="pre">{content.text}</p>
          {content.answer && <p className="pre">{content.answer}</p>}
        </div>
      )}
      <input type="hidden" name="turnId" value={turn?.id ?? ''} />
      {turn === null ? (
        <label>
          {desk.questions}
          <select className="input" name="questionId" defaultValue={content?.questionId ?? ''}>
            <option value="">{desk.none}</option>
            {inFloorOrder(stage.questions).map((question) => (
              <option key={question.id} value={question.id}>
                {question.number}. {question.text.slice(0, 80)}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <input type="hidden" name="questionId" value={content?.questionId ?? askedIn(stage, turn) ?? ''} />
      )}
      <ShortText
        name="text"
        label={desk.content}
        rows={2}
        most={4000}
        table={table}
        value={content?.text ?? ''}
        onWrite={setText}
        required
      />
      <PartsBox parts={content?.parts ?? []} table={table} words={words} />
      <fieldset className="treat">
        <legend className="hide">{desk.treatment}</legend>
        {chosenTreatments.map((value) => (
          <label key={value}>
            <input
              type="radio"
              name="treatment"
              value={value}
              checked={treatment === value}
              onChange={() => setTreatment(value)}
            />
            {desk.treatments[value]}
          </label>
        ))}
      </fieldset>
      <ShortText
        name="answer"
        label={desk.answer}
        rows={3}
        most={8000}
        table={table}
        value={content?.answer ?? ''}
      />
      <OldAnswers
        address={`${address}/tra-loi-cu`}
        text={text}
        onUse={(answer) => writeInto(form.current, answer)}
        language={language}
        words={words}
      />
      <div className="pair">
        <label>
          {desk.answeredBy}
          <input
            className="input"
            name="answeredByName"
            list={`${id}-people`}
            defaultValue={content?.answeredByName ?? turn?.answering?.name ?? ''}
            autoComplete="off"
          />
          <datalist id={`${id}-people`}>
            {stage.answerers.map((person) => (
              <option key={person.name} value={person.name} />
            ))}
          </datalist>
        </label>
        <label>
          {desk.field}
          <select className="input" name="fieldCode" defaultValue={content?.fieldCode ?? ''}>
            <option value="">{desk.none}</option>
            {fields.map((field) => (
              <option key={field.code} value={field.code}>
                {field.name}
              </option>
            ))}
          </select>
        </label>
      </div>
      {isGiven && (
        <div className="pair">
          <UnitBox name="lead" label={desk.leadUnit} units={stage.units} value={content?.leadUnit ?? ''} />
          <div>
            <DayBox name="dueOn" label={desk.due} value={content?.dueOn} />
            <small className="muted">{desk.dueHint}</small>
          </div>
        </div>
      )}
      {treatment === 'assigned' && (
        <fieldset className="treat">
          <legend>{desk.cooperating}</legend>
          {stage.units.map((unit) => (
            <label key={unit.id}>
              <input
                type="checkbox"
                name="cooperatingUnitIds"
                value={unit.id}
                defaultChecked={content?.cooperatingUnitIds.includes(unit.id)}
              />
              {unit.name}
            </label>
          ))}
        </fieldset>
      )}
      <div className="row">
        <button type="submit" className="btn" disabled={busy === 'record' || busy === 'edit'}>
          {desk.saveContent}
        </button>
        {content !== null && (
          <button type="button" className="btn quiet" onClick={onDone}>
            {desk.cancel}
          </button>
        )}
      </div>
    </form>
  );
}

/** Puts an earlier answer into the box, after what is there already. */
function writeInto(form: HTMLFormElement | null, answer: string): void {
  const box = form?.elements.namedItem('answer');
  if (!(box instanceof HTMLTextAreaElement)) return;
  box.value = box.value.trim() === '' ? answer : `${box.value.trimEnd()}\n${answer}`;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  box.focus();
}

/** The question that stands beside the speaker belongs to the first content that is written of this turn. */
function askedIn(stage: StaffStage, turn: TurnView): string | null {
  const { question } = stage.shown;
  if (question === null || stage.turn?.id !== turn.id) return null;
  return stage.contents.some((content) => content.questionId === question.id) ? null : question.id;
}
