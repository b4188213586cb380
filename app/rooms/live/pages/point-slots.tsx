import type { ReactNode } from 'react';
import { openVerbs } from '#app/ground/lifecycle.ts';
import { formatOf } from '#app/ui/format.ts';
import type { Language } from '#app/ui/language.ts';
import { pointMoves } from '../lifecycle/point.ts';
import type { PointDeed } from '../point-deed.ts';
import type { PointView } from '../present-point.ts';
import { clockText } from '../turn.ts';
import type { PointWords } from '../words-points.vi.ts';

/** What a part of a point's page is drawn from. `sendKey`: of this drawing, for forms that are sent without script. */
export type PointGiven = Readonly<{
  point: PointView;
  words: PointWords;
  language: Language;
  sendKey: string;
  now: number;
}>;

const mostNames = 60;
const clockTrouble = 60;

/** What the office knows of the line, and the buttons that change it. */
export function LineSlot(given: PointGiven) {
  const { point, words, language } = given;
  const format = formatOf(language);
  const test = point.lastTest;
  const off = Math.round(Math.abs(point.clockOffSeconds ?? 0) / 60);
  const verbs = openVerbs(pointMoves, point.state, ['point']);
  return (
    <>
      <p className={`pstate ${point.state}`}>
        <b>{words.states[point.state]}</b>
        {point.seenAt !== null && (
          <span className="muted small"> {words.page.seen(format.time(point.seenAt))}</span>
        )}
      </p>
      <p>
        {words.page.people}:{' '}
        <b className="num">
          {point.headcount === null ? words.page.peopleUnknown : format.number(point.headcount)}
        </b>
      </p>
      <p className="small">
        {test === null
          ? words.page.noTest
          : words.page.lastTest(words.marks[test.sound], words.marks[test.picture], words.marks[test.line])}
      </p>
      {Math.abs(point.clockOffSeconds ?? 0) >= clockTrouble && (
        <p className="note warn">{words.page.clockOff(off)}</p>
      )}
      <div className="row">
        {verbs.map((verb, index) => (
          <PointForm key={verb} deed="line" sendKey={given.sendKey}>
            <input type="hidden" name="verb" value={verb} />
            <button type="submit" className={index === 0 && verb !== 'mark_lost' ? 'btn' : 'btn quiet'}>
              {isSaid(verb, words) ? words.line[verb] : verb}
            </button>
          </PointForm>
        ))}
      </div>
    </>
  );
}

/** The hand-over that concerns this point: what to do now, in one sentence and two buttons. */
export function TurnSlot({ point, words, sendKey, now }: PointGiven) {
  const { turn } = point;
  if (turn === null) return <p className="muted">{words.turn.none}</p>;
  if (turn.state === 'live') return <p className="pturn live">{words.turn.live(turn.name)}</p>;
  const isCalled = turn.dueAt !== null;
  const left = Math.max(0, Math.ceil(((turn.dueAt ?? now) - now) / 1000));
  return (
    <div className={isCalled ? 'pturn called' : 'pturn'} role={isCalled ? 'alert' : 'status'}>
      <p className="big">
        {isCalled
          ? words.turn.called(turn.name)
          : turn.state === 'sound_tested'
            ? words.turn.tested(turn.name)
            : words.turn.next(turn.name)}
      </p>
      {isCalled && (
        <b className="num" role="timer" data-clock={turn.dueAt ?? ''}>
          {clockText(left)}
        </b>
      )}
      <p className="small">{isCalled ? words.turn.calledHint : words.turn.nextHint}</p>
      {turn.state !== 'sound_tested' && (
        <div className="row">
          {turn.state === 'next' && !isCalled && (
            <Step verb="get_ready" handOverId={turn.handOverId} words={words} sendKey={sendKey} />
          )}
          <Step verb="test_sound" handOverId={turn.handOverId} words={words} sendKey={sendKey} />
        </div>
      )}
    </div>
  );
}

/** Who of this point waits, and what it has asked. */
export function OwnSlot({ point, words, sendKey }: PointGiven) {
  return (
    <>
      <h3>{words.speak.mine}</h3>
      {point.requests.length === 0 ? (
        <p className="muted">{words.speak.none}</p>
      ) : (
        <ol className="plist num">
          {point.requests.map((request) => (
            <li key={request.id}>
              <span>
                <b>{request.name}</b>
                {request.topic && `, ${request.topic}`}
                <small className="muted">
                  {' '}
                  {words.speak.place_of(request.place)}, {words.vias[request.via]}
                </small>
              </span>
              <PointForm deed="withdraw" sendKey={sendKey}>
                <input type="hidden" name="requestId" value={request.id} />
                <button
                  type="submit"
                  className="link"
                  aria-label={`${words.speak.withdraw}: ${request.name}`}
                >
                  {words.speak.withdraw}
                </button>
              </PointForm>
            </li>
          ))}
        </ol>
      )}
      <h3>{words.ask.mine}</h3>
      {point.questions.length === 0 ? (
        <p className="muted">{words.ask.none}</p>
      ) : (
        <ul className="plist num">
          {point.questions.map((question) => (
            <li key={question.number}>
              <span>
                {question.number}. {question.text}
                <small className="muted">
                  {' '}
                  {words.ask.states[question.state]}, {words.vias[question.via]}
                </small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

export function RollSlot({ point, words }: PointGiven) {
  if (point.roll.length === 0) return null;
  return (
    <details>
      <summary>{words.count.list(point.roll.length)}</summary>
      <ul className="plist">
        {point.roll.slice(-mostNames).map((person) => (
          <li key={`${person.name} ${person.place}`}>
            <span>
              {person.name}
              {person.place && `, ${person.place}`}
              <small className="muted"> {words.rollVias[person.via]}</small>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

type FormGiven = Readonly<{ deed: PointDeed; sendKey: string; children: ReactNode; isFile?: boolean }>;

/** A form of a point: sent by the outbox of the page, or as it is where there is no script. */
export function PointForm({ deed, sendKey, children, isFile = false }: FormGiven) {
  return (
    <form
      method="post"
      noValidate
      data-deed={deed}
      className="form"
      encType={isFile ? 'multipart/form-data' : undefined}
    >
      <input type="hidden" name="deed" value={deed} />
      <input type="hidden" name="sendKey" value={sendKey} />
      {children}
      <output className="told" hidden />
    </form>
  );
}

type StepGiven = Readonly<{ verb: 'get_ready' | 'test_sound'; handOverId: string; words: PointWords }> & {
  sendKey: string;
};

function Step({ verb, handOverId, words, sendKey }: StepGiven) {
  return (
    <PointForm deed="step" sendKey={sendKey}>
      <input type="hidden" name="handOverId" value={handOverId} />
      <input type="hidden" name="verb" value={verb} />
      <button type="submit" className={verb === 'test_sound' ? 'btn' : 'btn quiet'}>
        {words.turn[verb]}
      </button>
    </PointForm>
  );
}

function isSaid(verb: string, words: PointWords): verb is 'check_in' | 'go_live' | 'mark_lost' | 'leave' {
  return verb in words.line;
}
