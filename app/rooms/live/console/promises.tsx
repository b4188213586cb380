import { type FormEvent, useState } from 'react';
import { formatOf } from '#app/ui/format.ts';
import type { Language } from '#app/ui/language.ts';
import type { PromiseView, StaffStage } from '../stage.ts';
import type { LiveWords } from '../words.vi.ts';
import { DayBox, takeDay } from './day-box.tsx';
import type { DeedName, Send } from './deeds.ts';
import { Held } from './held.tsx';
import { HistoryBox } from './history-box.tsx';
import type { Seats } from './seats.ts';
import { UnitBox, unitNamed } from './unit-box.tsx';

type Given = Readonly<{
  stage: StaffStage;
  send: Send;
  seats: Seats;
  /** Address of the desk of this session, without a slash at the end. */
  address: string;
  language: Language;
  words: LiveWords;
}>;

/** Promises so far; one that lacks its unit or date is red, since the session cannot end with it. */
export function Promises({ stage, send, seats, address, language, words }: Given) {
  const [edited, setEdited] = useState<string | null>(null);
  if (stage.promises.length === 0) return <p className="muted">{words.desk.promisesEmpty}</p>;
  return (
    <ul className="prom num">
      {stage.promises.map((promise) => (
        <li
          key={promise.id}
          className={promise.holes.length > 0 ? 'hole' : undefined}
          data-hold={`promise:${promise.id}`}
        >
          <Held seats={seats} holding={`promise:${promise.id}`} language={language} words={words} />
          {edited === promise.id ? (
            <EditForm
              promise={promise}
              stage={stage}
              send={send}
              words={words}
              onDone={() => setEdited(null)}
            />
          ) : (
            <>
              <button type="button" className="pick" onClick={() => setEdited(promise.id)}>
                {promise.text}
              </button>
              <p>{factsOf(promise, language, words)}</p>
              <HistoryBox
                address={`${address}/lan-sua`}
                id={promise.id}
                version={promise.version}
                language={language}
                words={words}
              />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function factsOf(promise: PromiseView, language: Language, words: LiveWords): string {
  const who = promise.responsibleName ?? promise.unit;
  const due = promise.dueOn === null ? null : words.due(formatOf(language).day(promise.dueOn));
  return [who, due, ...promise.holes.map((hole) => words.holes[hole])].filter(Boolean).join(', ');
}

type EditGiven = Omit<Given, 'language' | 'seats' | 'address'> & { promise: PromiseView; onDone: () => void };

function EditForm({ promise, stage, send, words, onDone }: EditGiven) {
  const desk = words.desk;
  // The version that this form began with; another's change shows above and is only written over knowingly.
  const [first] = useState(promise.version);
  const [begun, setBegun] = useState(first);
  const save = async (box: HTMLFormElement, isWithdrawn: boolean) => {
    const form = new FormData(box);
    if (!takeDay(box, form, { name: 'dueOn', error: words.errors.day ?? '' })) return;
    form.set('unitId', unitNamed(stage.units, String(form.get('unit') ?? ''))?.id ?? '');
    form.set('isWithdrawn', String(isWithdrawn));
    if (await send('edit_promise', form)) onDone();
    else setBegun(promise.version);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void save(event.currentTarget, false);
  };
  return (
    <form className="add" onSubmit={submit}>
      <input type="hidden" name="id" value={promise.id} />
      <input type="hidden" name="version" value={begun} />
      <input type="hidden" name="turnId" value={promise.turnId ?? ''} />
      <input type="hidden" name="contentId" value={promise.contentId ?? ''} />
      {promise.version !== first && (
        <div className="newer" role="status">
          <p>{desk.newer}</p>
          <p className="pre">{promise.text}</p>
        </div>
      )}
      <label>
        {desk.promiseText}
        <textarea className="input" name="text" rows={2} defaultValue={promise.text} />
      </label>
      <UnitBox name="unit" label={desk.promiseUnit} units={stage.units} value={promise.unit} />
      <div className="pair">
        <label>
          {desk.promiseResponsible}
          <input className="input" name="responsibleName" defaultValue={promise.responsibleName ?? ''} />
        </label>
        <DayBox name="dueOn" label={desk.promiseDue} value={promise.dueOn} />
      </div>
      <div className="row">
        <button type="submit" className="btn">
          {desk.save}
        </button>
        <button type="button" className="btn quiet" onClick={onDone}>
          {desk.cancel}
        </button>
        <button
          type="button"
          className="link"
          onClick={(event) => {
            const { form } = event.currentTarget;
            if (form) void save(form, true);
          }}
        >
          {desk.withdrawPromise}
        </button>
      </div>
    </form>
  );
}

type FormGiven = Readonly<{ stage: StaffStage; send: Send; busy: DeedName | null; words: LiveWords }>;

/** A new promise, written while it is spoken and read back. It hangs on the turn that is on. */
export function PromiseForm({ stage, send, busy, words }: FormGiven) {
  const desk = words.desk;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const box = event.currentTarget;
    const form = new FormData(box);
    if (!takeDay(box, form, { name: 'dueOn', error: words.errors.day ?? '' })) return;
    const unit = unitNamed(stage.units, String(form.get('unit') ?? ''));
    form.set('unitId', unit?.id ?? '');
    // A name that is no unit is the person who is responsible.
    form.set('responsibleName', unit ? '' : String(form.get('unit') ?? ''));
    if (await send('promise', form)) box.reset();
  };
  return (
    <form className="add" onSubmit={submit}>
      <label htmlFor="promise">
        {desk.newPromise} <kbd>L</kbd>
      </label>
      <input className="input" id="promise" name="text" maxLength={2000} autoComplete="off" required />
      <input type="hidden" name="turnId" value={stage.turn?.id ?? ''} />
      <div className="pair">
        <UnitBox name="unit" label={desk.promiseUnit} units={stage.units} hideLabel />
        <DayBox name="dueOn" label={desk.promiseDue} hideLabel />
      </div>
      <button type="submit" className="btn" disabled={busy === 'promise'}>
        {desk.recordPromise}
      </button>
    </form>
  );
}
