import { useState } from 'react';
import { Form, useFetcher } from 'react-router';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor } from '#app/ui/language.ts';
import { opinionWords } from '../words.ts';
import type { loader } from './near.ts';
import { StateTag } from './state-tag.tsx';
import type { PanelGiven } from './triage-decisions.tsx';

/** Which other opinion is about the same matter: the nearest first, or what the clerk looks for. */
export function MergeForm({ opinion, near, language, onAgain, onCancel }: PanelGiven) {
  const { triage: w, groups } = opinionWords(language);
  const search = useFetcher<typeof loader>();
  const [text, setText] = useState('');
  const found = text.trim() === '' ? near : (search.data?.near ?? []);
  const find = (typed: string) => {
    setText(typed);
    const address = hrefFor(language, `/lam-viec/y-kien/${opinion.code}/gan-giong`);
    if (typed.trim() !== '') void search.load(`${address}?chu=${encodeURIComponent(typed)}`);
  };
  return (
    <Form method="post" className="panel">
      <h2>{w.mergeTitle}</h2>
      <input type="hidden" name="version" value={opinion.version} />
      <input type="hidden" name="verb" value="merge" />
      <div className="field">
        <label htmlFor="tim">{w.mergeSearch}</label>
        <input
          className="input"
          id="tim"
          type="search"
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the clerk asked for this panel by a key and goes on typing.
          autoFocus
          value={text}
          onChange={(event) => find(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      </div>
      <p className="muted small" aria-live="polite">
        {found.length > 0 ? text.trim() === '' && w.mergeNear : search.state === 'idle' && w.mergeNone}
      </p>
      <ul className="links near">
        {found.map((each) => (
          <li key={each.code}>
            <div>
              <span className="num strong">{each.code}</span>{' '}
              {each.state !== null && <StateTag state={each.state} isLate={false} language={language} />}
              <p className="small">{each.excerpt}</p>
              {each.people > 1 && (
                <p className="meta num">{groups.voices(formatOf(language).number(each.people))}</p>
              )}
            </div>
            {each.deed === 'merge' && (
              <button type="submit" className="btn quiet small nowrap" name="intoCode" value={each.code}>
                {w.mergeInto(each.code)}
              </button>
            )}
            {(each.deed === 'again' || each.deed === 'join') && (
              <button
                type="button"
                className="btn quiet small"
                onClick={() => onAgain({ code: each.code, deed: each.deed })}
              >
                {w[each.deed === 'again' ? 'acceptAgain' : 'acceptInto']}
                <span className="hide"> {each.code}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <button type="button" className="link" onClick={onCancel}>
        {w.cancel}
      </button>
    </Form>
  );
}
