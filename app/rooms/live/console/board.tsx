import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language } from '#app/ui/language.ts';
import { pointStates } from '../point.ts';
import type { HandOverView, StaffStage } from '../stage.ts';
import type { LiveWords } from '../words.vi.ts';
import type { Send } from './deeds.ts';

type Given = Readonly<{ stage: StaffStage; send: Send; language: Language; words: LiveWords }>;

/** The points at one look: how many stand in each state, who prepares, what they say when picture or sound has failed. */
export function Board({ stage, send, language, words }: Given) {
  const said = words.chair;
  const format = formatOf(language);
  const { points, handOvers, pointNotes } = stage;
  return (
    <>
      <dl className="states num">
        {pointStates.map((state) => (
          <div key={state} className={`state ${state}`}>
            <dt>{words.points.states[state]}</dt>
            <dd>{points.states[state]}</dd>
          </div>
        ))}
      </dl>
      <p className="muted num">{said.pointPeople(format.number(points.people), points.silent)}</p>
      <p>
        <a href={hrefFor(language, `/lam-viec/phien/${stage.code}/diem-cau`)}>{words.board.heading}</a>
      </p>
      <h3>{said.preparing}</h3>
      {handOvers.length === 0 && <p className="muted">{said.preparingNone}</p>}
      <ol className="prom num">
        {handOvers.map((one) => (
          <li key={one.id}>
            <strong>{one.point}</strong>
            <p>
              {words.points.steps[one.state]} <Steps handOver={one} send={send} words={words} />
            </p>
          </li>
        ))}
      </ol>
      {pointNotes.length > 0 && (
        <>
          <h3>{said.pointNotes}</h3>
          <ul className="prom num">
            {pointNotes.map((note) => (
              <li key={note.id}>
                <p>
                  {format.time(note.saidAt)} {note.point}
                </p>
                <p className="ask-text">{note.text}</p>
                <button
                  type="button"
                  className="link"
                  onClick={() => send('point_note', { noteId: note.id })}
                >
                  {words.board.read}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

type StepsGiven = Readonly<{ handOver: HandOverView; send: Send; words: LiveWords }>;

/** What the desk may do for a point: hear its sound for it, let it speak at once, or pass on. */
function Steps({ handOver, send, words }: StepsGiven) {
  if (handOver.state === 'live') return null;
  const step = (verb: 'test_sound' | 'go_live' | 'skip') =>
    void send('hand_over', { handOverId: handOver.id, verb, reason: verb === 'skip' ? 'chair' : null });
  return (
    <>
      {handOver.state !== 'sound_tested' && (
        <button type="button" className="link" onClick={() => step('test_sound')}>
          {words.points.turn.test_sound}
        </button>
      )}{' '}
      <button type="button" className="link" onClick={() => step('go_live')}>
        {words.board.letSpeak}
      </button>{' '}
      <button type="button" className="link" onClick={() => step('skip')}>
        {words.board.passOn}
      </button>
    </>
  );
}
