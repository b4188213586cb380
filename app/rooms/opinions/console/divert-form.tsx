import { useState } from 'react';
import { Form } from 'react-router';
import { Field } from '#app/ui/field.tsx';
import { fieldReader } from '#app/ui/form-state.ts';
import { Note } from '#app/ui/note.tsx';
import { Submit } from '#app/ui/submit.tsx';
import { divertKinds } from '../opinion.ts';
import { opinionWords } from '../words.ts';
import type { PanelGiven } from './triage-decisions.tsx';

const choices = ['petition', 'feedback', 'complaint', 'denunciation'] as const;

/** First what it really is; then, for a complaint or denunciation only, to whom it went. Then the words are gone. */
export function DivertForm({ opinion, answer, language, found, onCancel }: PanelGiven) {
  const words = opinionWords(language);
  const w = words.triage;
  const f = fieldReader({ answer, errors: words.errors });
  const [choice, setChoice] = useState(
    answer?.typed.kind?.[0] ?? (divertKinds.some((kind) => kind === found) ? found : ''),
  );
  const [isSure, setSure] = useState(false);
  const isDiverted = divertKinds.some((kind) => kind === choice);
  return (
    <Form method="post" className="panel">
      <h2>{w.divertTitle}</h2>
      <input type="hidden" name="version" value={opinion.version} />
      <input type="hidden" name="verb" value="divert" />
      <fieldset className="field">
        <legend>{w.divertAsk}</legend>
        {choices.map((each, index) => (
          <div className="check" key={each}>
            <input
              type="radio"
              name="kind"
              id={`loai-${each}`}
              value={each}
              checked={choice === each}
              // biome-ignore lint/a11y/noAutofocus: the clerk asked for this panel by a key and chooses with arrows.
              autoFocus={index === 0}
              onChange={() => setChoice(each)}
            />
            <label htmlFor={`loai-${each}`}>{w.divertChoices[each]}</label>
          </div>
        ))}
      </fieldset>
      {isDiverted && (
        <>
          <Field {...f('body')} label={w.divertBody} />
          <Field {...f('handover')} label={w.divertHandover} />
          <Note tone="stop">
            <p>{w.divertWarn}</p>
            <div className="check">
              <input
                type="checkbox"
                id="da-ban-giao"
                checked={isSure}
                onChange={(event) => setSure(event.target.checked)}
              />
              <label htmlFor="da-ban-giao">{w.divertSure}</label>
            </div>
          </Note>
        </>
      )}
      <div className="row">
        {isDiverted && isSure && <Submit kind="stop">{w.divertDo}</Submit>}
        <button type="button" className="link" onClick={onCancel}>
          {w.cancel}
        </button>
      </div>
    </Form>
  );
}
