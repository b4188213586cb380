import { useState } from 'react';
import { Form } from 'react-router';
import { Select, TextArea } from '#app/ui/field.tsx';
import { fieldReader } from '#app/ui/form-state.ts';
import { Submit } from '#app/ui/submit.tsx';
import { opinionWords } from '../words.ts';
import type { PanelGiven } from './triage-decisions.tsx';

/** The letter cut at its paragraphs to begin with; every part can be rewritten. */
export function SplitForm({ opinion, answer, language, onCancel }: PanelGiven) {
  const words = opinionWords(language);
  const w = words.triage;
  const [begun] = useState(() => paragraphsOf(opinion.text));
  const [count, setCount] = useState(Math.max(2, begun.length));
  const f = fieldReader({ answer, errors: words.errors });
  const places = Array.from({ length: count }, (_, place) => place);
  return (
    <Form method="post" className="panel">
      <h2>{w.splitTitle}</h2>
      <p className="hint">{w.splitHint}</p>
      <input type="hidden" name="version" value={opinion.version} />
      <input type="hidden" name="verb" value="split" />
      {places.map((place) => {
        const text = f(`parts.${place}.text`);
        return (
          <div className="cut" key={place}>
            <TextArea
              {...text}
              value={answer ? text.value : (begun[place] ?? '')}
              label={w.part(place + 1)}
              rows={3}
            />
            <Select
              {...f(`parts.${place}.fieldCode`)}
              label={w.field}
              empty={w.fieldNone}
              options={opinion.fields
                .filter((field) => field.parentCode === null)
                .map((field) => ({ value: field.code, label: field[language] }))}
            />
          </div>
        );
      })}
      {opinion.photos.map((photo, index) => (
        <Select
          key={photo.id}
          name={`photoParts.${photo.id}`}
          label={w.photoTo(index + 1)}
          options={places.map((place) => ({ value: String(place), label: w.part(place + 1) }))}
        />
      ))}
      <div className="row">
        <Submit>{w.splitDo}</Submit>
        {count < 12 && (
          <button type="button" className="btn quiet" onClick={() => setCount(count + 1)}>
            {w.addPart}
          </button>
        )}
        {count > 2 && (
          <button type="button" className="btn quiet" onClick={() => setCount(count - 1)}>
            {w.removePart(count)}
          </button>
        )}
        <button type="button" className="link" onClick={onCancel}>
          {w.cancel}
        </button>
      </div>
    </Form>
  );
}

/** Paragraphs, or numbered points where the text is one paragraph. */
function paragraphsOf(text: string): string[] {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.length <= 12 ? lines : [text];
}
