import { Form, Link } from 'react-router';
import { Field } from '#app/ui/field.tsx';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { RecheckView } from '../present-recheck.ts';
import { selectionWords } from '../words.ts';

/** Each draw in one line: how many of how many, with which seed, by whom. */
export function Draws({ draws, language }: { draws: RecheckView['draws']; language: Language }) {
  const all = selectionWords(language);
  return draws.map((draw) => (
    <p key={draw.id} className="num">
      {all.draw.done(draw.drawn.length, draw.of, draw.seed)}.{' '}
      <span className="muted">
        {all.by(draw.by ?? all.recheck.clock, formatOf(language).moment(draw.at))}
      </span>
    </p>
  ));
}

type ChecksGiven = Readonly<{ checks: RecheckView['checks']; mayReopen: boolean; language: Language }>;

/** The refusals that were drawn, each with the two buttons, or with what was said. */
export function Checks({ checks, mayReopen, language }: ChecksGiven) {
  return (
    <ul className="stack">
      {checks.map((check) => (
        <Check key={check.key} {...{ check, mayReopen, language }} />
      ))}
    </ul>
  );
}

type Given = Readonly<{ check: RecheckView['checks'][number]; mayReopen: boolean; language: Language }>;

function Check({ check, mayReopen, language }: Given) {
  const words = selectionWords(language).recheck;
  const waits = check.verdict === null && !check.isGone;
  return (
    <li className="card">
      {check.text !== '' && <p>{check.text}</p>}
      <p className="muted small num">
        {[check.code, check.dialogue].filter(Boolean).join(', ')}.{' '}
        {!check.isGone && words.why([check.reason, check.reasonNote].filter(Boolean).join('. '))}
      </p>
      {check.verdict === null && check.isGone && <p>{words.gone}</p>}
      {check.verdict !== null && <Said {...{ check, mayReopen, language }} verdict={check.verdict} />}
      {waits && check.isOwn && <p>{words.own}</p>}
      {waits && !check.isOwn && (
        <Form method="post" className="form">
          <input type="hidden" name="code" value={check.code} />
          <Field name="note" id={`note-${check.code}`} label={words.note} maxLength={500} optional />
          <div className="row">
            <Submit small kind="quiet" name="verdict" value="right">
              {words.right}
            </Submit>
            <Submit small kind="stop" name="verdict" value="wrong">
              {words.wrong}
            </Submit>
          </div>
        </Form>
      )}
    </li>
  );
}

function Said({ check, mayReopen, language, verdict }: Given & { verdict: 'right' | 'wrong' }) {
  const all = selectionWords(language);
  const when = check.at !== null && all.by(check.by ?? '', formatOf(language).moment(check.at));
  return (
    <p className="row">
      <Tag tone={verdict === 'right' ? 'done' : 'late'}>{all.recheck[verdict]}</Tag>
      <span className="small num">{[check.note, when].filter(Boolean).join('. ')}</span>
      {verdict === 'wrong' && mayReopen && !check.isGone && (
        <Link to={hrefFor(language, `/lam-viec/y-kien/${check.code}`)}>{all.recheck.toOpinion}</Link>
      )}
    </p>
  );
}
