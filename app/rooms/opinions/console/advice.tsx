import { Form, Link } from 'react-router';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import type { AdviceView, NearView } from '../present-advice.ts';
import type { TriageView } from '../present-triage.ts';
import { opinionWords } from '../words.ts';
import { StateTag } from './state-tag.tsx';

type Given = Readonly<{ opinion: TriageView; advice: AdviceView | null; language: Language }>;

/** What stands near this opinion and why, and what was answered and promised to it before. */
export function Nearest({ opinion, advice, language }: Given) {
  const w = opinionWords(language).advice;
  if (opinion.state !== 'received') return null;
  return (
    <section className="near-box" aria-label={w.title}>
      <h2>{w.title}</h2>
      {advice === null ? (
        <p className="muted">
          {w.wait} <Link to=".">{w.reload}</Link>
        </p>
      ) : (
        advice.near.length === 0 && <p className="muted">{w.none}</p>
      )}
      {advice !== null && advice.order !== 'words' && (
        <p className="small muted">{advice.order === 'meaning' ? w.byMeaning : w.byWords}</p>
      )}
      <ul className="links near">
        {advice?.near.map((near) => (
          <Near key={near.code} near={near} version={opinion.version} language={language} />
        ))}
      </ul>
    </section>
  );
}

function Near({ near, version, language }: { near: NearView; version: number; language: Language }) {
  const words = opinionWords(language);
  const w = words.advice;
  const format = formatOf(language);
  return (
    <li>
      <div>
        <p>
          {near.former === null && near.state !== null ? (
            <Link className="num strong" to={hrefFor(language, `/lam-viec/y-kien/${near.code}`)}>
              {near.code}
            </Link>
          ) : (
            <span className="num strong">{near.code}</span>
          )}{' '}
          {near.state === null ? (
            <span className="tag">{w.origins[near.origin]}</span>
          ) : (
            <StateTag state={near.state} isLate={false} language={language} />
          )}{' '}
          {near.isEarlier && (
            <span className={near.isRepeat ? 'tag warn' : 'tag'}>{near.isRepeat ? w.repeat : w.earlier}</span>
          )}
        </p>
        {near.former && (
          <p className="small strong num">{w.former(near.former.name, format.day(near.former.mergedOn))}</p>
        )}
        <p className="small">{near.excerpt}</p>
        <p className="meta num">
          <span>{w.alike(near.percent)}</span>
          <span>{format.day(near.receivedAt)}</span>
          {near.area && <span>{near.area}</span>}
          {near.people > 1 && <span>{words.groups.voices(format.number(near.people))}</span>}
        </p>
        <p className="small muted">
          {near.shared.length > 0 ? w.same(near.shared.join('”, “')) : w.noShared}
        </p>
        {near.otherPlace && <p className="small over">{w.otherPlace(...near.otherPlace)}</p>}
        <PastAnswer near={near} language={language} />
      </div>
      {near.deed === 'merge' && (
        <Form method="post">
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="verb" value="merge" />
          <button type="submit" className="btn quiet small nowrap" name="intoCode" value={near.code}>
            {w.merge}
          </button>
        </Form>
      )}
      {(near.deed === 'again' || near.deed === 'join') && (
        <button
          type="submit"
          form="nhan"
          className="btn quiet small nowrap"
          name="earlierCode"
          value={near.code}
        >
          {words.triage[near.deed === 'again' ? 'acceptAgain' : 'acceptInto']}
          <span className="hide"> {near.code}</span>
        </button>
      )}
    </li>
  );
}

function PastAnswer({ near, language }: { near: NearView; language: Language }) {
  const w = opinionWords(language).advice;
  const format = formatOf(language);
  const { past } = near;
  if (past === null) return null;
  return (
    <div className="small past">
      {past.answer === null || past.answeredOn === null ? (
        <p>{w.notAnswered}</p>
      ) : (
        <p>
          <strong>{w.answered(format.day(past.answeredOn))}</strong> {past.answer}
        </p>
      )}
      {past.broken.map((promise) => (
        <p key={promise.code} className="over">
          {promise.dueOn === null
            ? w.brokenNoDay(promise.code)
            : w.broken(promise.code, format.day(promise.dueOn))}{' '}
          {promise.text}
        </p>
      ))}
      {past.kept.map((promise) => (
        <p key={promise.code}>
          {w.kept(promise.code)} {promise.text}
        </p>
      ))}
      <Link to={hrefFor(language, `/tra-cuu/${past.petitionCode}`)}>{w.petition(past.petitionCode)}</Link>
    </div>
  );
}

/** The field that words and earlier decisions speak for, with its confidence; what follows decides a person. */
export function FieldAdvice({ opinion, advice, language }: Given) {
  const w = opinionWords(language).advice;
  const format = formatOf(language);
  if (advice === null || opinion.state !== 'received') return null;
  const { field } = advice;
  const name = field.name?.[language] ?? field.code;
  const others = field.others
    .filter((other) => other.percent >= 5)
    .map((other) => `${other.name?.[language] ?? other.code} (${other.percent} %)`);
  return (
    <Note title={w.fieldTitle}>
      <p className="num">
        <strong>{w.fieldSays(name, field.percent)}</strong>{' '}
        {field.words.length > 0 && w.fieldWords(field.words.join(', '))}
      </p>
      {others.length > 0 && <p className="small num">{w.fieldOthers(others.join(', '))}</p>}
      <p className="small">
        {opinion.fieldCode === null && (field.isSure ? w.sure : w.unsure)}{' '}
        {w.learned(format.number(field.decisions))}
      </p>
      {field.units.length > 0 && <p className="small">{w.units(field.units.join(', '))}</p>}
    </Note>
  );
}
