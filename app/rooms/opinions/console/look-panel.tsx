import { useEffect, useRef } from 'react';
import { Field } from '#app/ui/field.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { formatOf } from '#app/ui/format.ts';
import type { Language } from '#app/ui/language.ts';
import { piecesOf } from '../look.ts';
import type { TriageView } from '../present-triage.ts';
import { opinionWords } from '../words.ts';

type Given = Readonly<{
  opinion: TriageView;
  seen: string;
  answer: FormState | undefined;
  language: Language;
}>;

/** The second look: the words as all will read them, what is hidden marked, what may still be hidden or let go. */
export function LookPanel({ opinion, seen, answer, language }: Given) {
  const w = opinionWords(language).triage.look;
  const { look, redaction } = opinion;
  const pieces = piecesOf(seen);
  const marked = [
    ...new Set(pieces.filter(({ is }) => is === 'name' || is === 'number').map((piece) => piece.text)),
  ];
  const box = useRef<HTMLDivElement>(null);
  // Once for each answer: the page asks for its data again while the clerk types here, and must not take the keys away.
  useEffect(() => {
    if (answer?.refusal.code === 'opinion.look') box.current?.focus();
  }, [answer]);
  return (
    <div
      className="note warn stack look"
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: on a page without script only this leads the reader to the second look
      autoFocus={answer !== undefined}
      ref={box}
    >
      <h2>{w.title}</h2>
      <p>{look?.isOwn === false ? w.second(look.by ?? '', formatOf(language).moment(look.at)) : w.again}</p>
      <input type="hidden" name="seenText" value={seen} />
      <p className="pre">
        {pieces.map((piece, index) =>
          piece.is === 'plain' ? (
            piece.text
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same mask stands in a text more than once
            <mark key={index} className={piece.is}>
              {piece.text}
            </mark>
          ),
        )}
      </p>
      {marked.length > 0 && <Boxes name="hide[]" title={w.hide} values={marked} />}
      <Field name="hide[]" id="f-hide" label={w.more} hint={w.moreHint} optional />
      {redaction.found.length > 0 && seen === redaction.text && (
        <Boxes name="release[]" title={w.release} values={[...new Set(redaction.found)]} />
      )}
      <p className="small">{w.sign}</p>
    </div>
  );
}

function Boxes({ name, title, values }: { name: string; title: string; values: readonly string[] }) {
  return (
    <fieldset className="field">
      <legend>{title}</legend>
      {values.map((value, index) => (
        <div className="check" key={value}>
          <input type="checkbox" id={`${name}${index}`} name={name} value={value} />
          <label htmlFor={`${name}${index}`}>{value}</label>
        </div>
      ))}
    </fieldset>
  );
}
