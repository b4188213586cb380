import { Form, Link } from 'react-router';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import type { ImportView } from '../present-import.ts';
import { opinionWords } from '../words.ts';
import { Refusals } from './import-trial.tsx';

/** What came of a sheet: how many rows, why not the others, the slips, and the way back. */
export function ImportResult({ given, language }: { given: ImportView; language: Language }) {
  const w = opinionWords(language).imports;
  const format = formatOf(language);
  const here = `/lam-viec/y-kien/nhap-bang/${given.id}`;
  const decided = Object.entries(given.states)
    .filter(([state]) => state !== 'received' && state !== 'withdrawn')
    .reduce((sum, [, count]) => sum + count, 0);
  const counts = w.counts(
    format.number(given.taken),
    format.number(given.refused),
    format.number(given.repeated),
  );
  return (
    <>
      {given.state === 'running' && (
        <Note role="status">
          <p className="num">{w.running(format.number(given.taken))}</p>
          <p>
            <Link to=".">{w.refresh}</Link>
          </p>
        </Note>
      )}
      {given.state === 'failed' && <Stopped given={given} language={language} />}
      {given.state === 'undone' && (
        <Note>
          <p className="num">
            {w.undone} {decided > 0 && w.decided(format.number(decided))}
          </p>
        </Note>
      )}
      {given.state !== 'undone' && <p className="num strong">{counts}</p>}
      {given.state === 'done' && (
        <div className="row">
          <Link className="btn" to={hrefFor(language, '/lam-viec/y-kien')}>
            {w.queue}
          </Link>
          {given.refused > 0 && (
            <a className="btn quiet" href={`${here}/loi.xlsx`}>
              {w.errorsMore}
            </a>
          )}
          {given.hasSlips && (
            <a className="btn quiet" href={`${here}/phieu.xlsx`}>
              {w.slips}
            </a>
          )}
        </div>
      )}
      {given.hasSlips && <p className="hint">{w.slipsHint}</p>}
      <Refusals rows={given.refusals} first={0} language={language} />
      {given.same.length > 0 && (
        <section>
          <h2>{w.sameFile}</h2>
          <ul className="links">
            {given.same.map((each) => (
              <li key={each.id}>
                <Link to={hrefFor(language, `/lam-viec/y-kien/nhap-bang/${each.id}`)}>{each.sheetName}</Link>{' '}
                <span className="tag">{w.states[each.state]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {(given.state === 'done' || given.state === 'failed') && (
        <Form method="post" className="panel">
          <input type="hidden" name="version" value={given.version} />
          <p className="hint">{w.undoHint}</p>
          <div className="row">
            {given.mayResume && (
              <button type="submit" className="btn" name="verb" value="resume">
                {w.resume(format.number(given.reached + 1))}
              </button>
            )}
            <button type="submit" className="btn stop" name="verb" value="undo">
              {w.undo}
            </button>
          </div>
        </Form>
      )}
    </>
  );
}

/** It stopped half-way: where, what can be done, and until when. */
function Stopped({ given, language }: { given: ImportView; language: Language }) {
  const w = opinionWords(language).imports;
  const format = formatOf(language);
  return (
    <Note tone="stop">
      <p className="num">{w.failed(format.number(given.reached + 1))}</p>
      <p className="num">
        {given.isStuck && w.stuck(format.number(given.reached + 1))}
        {!given.isStuck && (given.mayResume ? w.resumeHint : w.fileGone)}{' '}
        {given.mayResume && given.keptUntil !== null && w.keptUntil(format.day(given.keptUntil))}
      </p>
    </Note>
  );
}
