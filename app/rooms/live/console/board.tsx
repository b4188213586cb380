import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language } from '#app/ui/language.ts';
import { pointStates } from '../point.ts';
import type { StaffStage } from '../stage.ts';
import type { LiveWords } from '../words.vi.ts';

type Given = Readonly<{ stage: StaffStage; language: Language; words: LiveWords }>;

/** The points at one look: how many stand in each state, who prepares, what they say when picture or sound has failed. */
export function Board({ stage, language, words }: Given) {
  const said = words.chair;
  const format = formatOf(language);
  const { points, handOvers, pointNotes } = stage;
  return (
    <>
      <dl className="states num">
        {pointStates.map((state) => (
          <div key={state} className={`state ${state}`}>
            <dt>{said.pointState[state]}</dt>
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
            <p>{said.handOver[one.state]}</p>
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
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
