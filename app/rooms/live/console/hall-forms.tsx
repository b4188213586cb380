import type { FormEvent } from 'react';
import { hrefFor, type Language } from '#app/ui/language.ts';
import { precedences } from '../queue.ts';
import type { StaffStage } from '../stage.ts';
import type { LiveWords } from '../words.vi.ts';
import type { DeedName, Send } from './deeds.ts';

type Given = Readonly<{ stage: StaffStage; send: Send; language: Language; words: LiveWords }>;

/** What the secretary does for the hall: adds who raises a hand, counts heads, decides how questions come in. */
export function HallForms({ stage, send, language, words }: Given) {
  const desk = words.desk;
  const submit = (deed: DeedName, isKept: boolean) => async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const box = event.currentTarget;
    if ((await send(deed, new FormData(box))) && !isKept) {
      box.reset();
      box.querySelector('input')?.focus();
    }
  };
  return (
    <div className="hallforms">
      <form className="add" onSubmit={submit('enter', false)}>
        <h3>{desk.addSpeaker}</h3>
        <label>
          {words.speak.name}
          <input className="input" name="name" required maxLength={80} autoComplete="off" />
        </label>
        <label>
          {words.speak.place}
          <input className="input" name="place" maxLength={120} autoComplete="off" />
        </label>
        <label>
          {words.speak.topic}
          <input className="input" name="topic" maxLength={200} autoComplete="off" />
        </label>
        <label>
          <span className="hide">{words.speak.precedence}</span>
          <select className="input" name="precedence">
            <option value="">{words.speak.none}</option>
            {precedences.map((value) => (
              <option key={value} value={value}>
                {words.speak.precedences[value]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="btn">
          {desk.addSpeakerDo} ({stage.queue.length})
        </button>
      </form>
      <form className="add" onSubmit={submit('headcount', true)}>
        <label htmlFor="headcount">{desk.headcount}</label>
        <div className="pair">
          <input
            className="input num"
            id="headcount"
            name="headcount"
            inputMode="numeric"
            defaultValue={stage.headcount}
          />
          <button type="submit" className="btn quiet">
            {desk.save}
          </button>
        </div>
      </form>
      <details>
        <summary>{desk.settings}</summary>
        <form className="add" onSubmit={submit('settings', true)}>
          <label className="tick">
            <input type="checkbox" name="isModerated" defaultChecked={stage.isModerated} /> {desk.moderated}
          </label>
          <label className="tick">
            <input type="checkbox" name="areQuestionsOpen" defaultChecked={stage.areQuestionsOpen} />{' '}
            {desk.accepting}
          </label>
          <label>
            {desk.turnMinutes}
            <input
              className="input num"
              name="turnMinutes"
              inputMode="numeric"
              defaultValue={stage.turnSeconds / 60}
            />
          </label>
          <button type="submit" className="btn quiet">
            {desk.save}
          </button>
        </form>
      </details>
      <p>
        <a href={hrefFor(language, `/lam-viec/phien/${stage.code}/nguoi-du`)}>{words.audience.heading}</a>
      </p>
    </div>
  );
}
