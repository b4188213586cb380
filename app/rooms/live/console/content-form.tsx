import { type FormEvent, useId, useState } from 'react';
import { chosenTreatments, type Treatment } from '../content.ts';
import type { ContentView, StaffStage, TurnView } from '../stage.ts';
import type { LiveWords } from '../words.vi.ts';
import { DayBox, takeDay } from './day-box.tsx';
import type { DeedName, Send } from './deeds.ts';
import { UnitBox, unitNamed } from './unit-box.tsx';

type Given = Readonly<{
  stage: StaffStage;
  turn: TurnView | null;
  /** The content that is changed, or null for a new one. */
  content: ContentView | null;
  fields: readonly Readonly<{ code: string; name: string }>[];
  send: Send;
  busy: DeedName | null;
  words: LiveWords;
  onDone: () => void;
}>;

/** One content: what was asked, what became of it, what was answered, who does it by when. */
export function ContentForm({ stage, turn, content, fields, send, busy, words, onDone }: Given) {
  const desk = words.desk;
  const id = useId();
  const [treatment, setTreatment] = useState<Treatment>(content?.treatment ?? 'explained');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const box = event.currentTarget;
    const form = new FormData(box);
    if (!takeDay(box, form, { name: 'dueOn', error: words.errors.day ?? '' })) return;
    form.set('leadUnitId', unitNamed(stage.units, String(form.get('lead') ?? ''))?.id ?? '');
    if (await send(content === null ? 'record' : 'edit', form)) onDone();
    else setBegun(content?.version);
  };
  // The version that this form began with; another's change shows above and is only written over knowingly.
  const [first] = useState(content?.version);
  const [begun, setBegun] = useState(first);
  const isBehind = content !== null && content.version !== first;
  const isGiven = treatment === 'assigned' || treatment === 'beyond';
  return (
    <form className="content-form" onSubmit={submit}>
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
            {stage.questions.map((question) => (
              <option key={question.id} value={question.id}>
                {question.number}. {question.text.slice(0, 80)}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <input type="hidden" name="questionId" value={content?.questionId ?? askedIn(stage, turn) ?? ''} />
      )}
      <label>
        {desk.content}
        <textarea
          className="input"
          name="text"
          rows={2}
          required
          maxLength={4000}
          defaultValue={content?.text ?? ''}
        />
      </label>
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
      <label>
        {desk.answer}
        <textarea
          className="input"
          name="answer"
          rows={3}
          maxLength={8000}
          defaultValue={content?.answer ?? ''}
        />
      </label>
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

/** The question that stands beside the speaker belongs to the first content that is written of this turn. */
function askedIn(stage: StaffStage, turn: TurnView): string | null {
  const { question } = stage.shown;
  if (question === null || stage.turn?.id !== turn.id) return null;
  return stage.contents.some((content) => content.questionId === question.id) ? null : question.id;
}
