import { type ReactNode, useEffect, useRef } from 'react';
import { type FormState, idOf } from './form-state.ts';
import { useLanguage } from './language.ts';
import { sentenceOf } from './refusal.ts';
import { shellWords } from './words.ts';

type Given = Readonly<{
  answer: FormState | undefined;
  words: Readonly<{
    errors: Readonly<Record<string, string>>;
    refusals: Readonly<Record<string, (facts: FormState['refusal']['facts']) => string>>;
  }>;
  /** Field name -> its label, so that the list reads well. */
  labels?: Readonly<Record<string, string>>;
  children?: ReactNode;
}>;

/** Why a form came back: on top of it, takes focus, links to each field. Nothing where there is no answer. */
export function ErrorSummary({ answer, words, labels = {}, children }: Given) {
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answer) box.current?.focus();
  }, [answer]);
  if (!answer) return null;
  const errors = Object.entries(answer.errors);
  const title = errors.length > 0 ? shellWords(language).form.summary : null;
  return (
    // biome-ignore lint/a11y/noAutofocus: on a page without script only this leads the reader to what is wrong
    <div className="errors" role="alert" tabIndex={-1} autoFocus ref={box} data-errors="">
      <h2>{title ?? sentenceOf(answer.refusal, words.refusals, language)}</h2>
      {errors.length > 0 && (
        <ul>
          {errors.map(([name, code]) => (
            <li key={name}>
              <a href={`#${idOf(name)}`}>
                {labels[name] ? `${labels[name]}: ` : ''}
                {words.errors[code] ?? shellWords(language).form.unreadable}
              </a>
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}
