import { Form } from 'react-router';
import { formatOf } from '#app/ui/format.ts';
import type { Language } from '#app/ui/language.ts';
import type { Issued } from '../acts/points/access.ts';
import type { BoardRow } from '../present-board.ts';
import type { LiveWords } from '../words.vi.ts';
import type { BoardWords } from '../words-board.vi.ts';

type Given = Readonly<{ rows: readonly BoardRow[]; words: LiveWords; language: Language }>;

/** The points as a table; those that stand under another are set in. */
export function PointRows({ rows, words, language }: Given) {
  const said = words.board;
  if (rows.length === 0) return null;
  return (
    <div className="scroll">
      <table className="points-table">
        <thead>
          <tr>
            <th scope="col">{said.columns.name}</th>
            <th scope="col">{said.columns.state}</th>
            <th scope="col">{said.columns.people}</th>
            <th scope="col">{said.columns.total}</th>
            <th scope="col">{said.columns.test}</th>
            <th scope="col">{said.columns.seen}</th>
            <th scope="col">{said.columns.link}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} words={words} language={language} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, words, language }: { row: BoardRow; words: LiveWords; language: Language }) {
  const said = words.board;
  const { points } = words;
  const format = formatOf(language);
  return (
    <tr>
      <th scope="row" className={`deep-${row.depth}`}>
        {row.name}
        {row.coordinator && (
          <small className="muted">
            {row.coordinator}
            {row.phone && `, ${row.phone}`}
          </small>
        )}
      </th>
      <td>
        <span className={`pstate ${row.state}`}>{points.states[row.state]}</span>
        {row.handOver !== null && <small>{points.steps[row.handOver]}</small>}
      </td>
      <td className="num">
        {row.headcount === null ? points.page.peopleUnknown : format.number(row.headcount)}
        {row.onRoll > 0 && <small className="muted">{said.onRoll(row.onRoll)}</small>}
      </td>
      <td className="num">{row.total.points > 1 && said.branch(row.total.points, row.total.people)}</td>
      <td>
        {row.test === null ? (
          <span className="muted">{row.isMain ? '' : said.untested}</span>
        ) : (
          [row.test.sound, row.test.picture, row.test.line].map((mark) => points.marks[mark]).join(', ')
        )}
      </td>
      <td className="num">
        {row.seenAt === null ? (
          <span className="muted">{row.isMain ? '' : said.never}</span>
        ) : (
          format.time(row.seenAt)
        )}
        {row.waitingItems > 0 && <small>{said.waiting(row.waitingItems)}</small>}
        {Math.abs(row.clockOffMinutes) > 0 && <small>{said.clock(row.clockOffMinutes)}</small>}
      </td>
      <td>
        <LinkForm row={row} words={said} />
      </td>
    </tr>
  );
}

function LinkForm({ row, words }: { row: BoardRow; words: BoardWords }) {
  return (
    <Form method="post" className="row">
      <input type="hidden" name="pointIds" value={row.id} />
      <span className="muted">{row.hasLink ? words.hasLink : words.noLink}</span>
      <button
        type="submit"
        className="link"
        name="deed"
        value="issue"
        aria-label={`${words.issue}: ${row.name}`}
      >
        {words.issue}
      </button>
      {row.hasLink && (
        <button
          type="submit"
          className="link"
          name="deed"
          value="revoke"
          aria-label={`${words.revoke}: ${row.name}`}
        >
          {words.revoke}
        </button>
      )}
    </Form>
  );
}

/** Links and numbers that were made just now: to be printed or copied, since they cannot be seen again. */
export function IssuedLinks({ issued, words }: { issued: readonly Issued[]; words: BoardWords }) {
  return (
    <section className="issued" aria-labelledby="h-issued">
      <h2 id="h-issued">{words.issued(issued.length)}</h2>
      <div className="scroll">
        <table className="points-table">
          <thead>
            <tr>
              <th scope="col">{words.columns.name}</th>
              <th scope="col">{words.link}</th>
              <th scope="col">{words.pin}</th>
            </tr>
          </thead>
          <tbody>
            {issued.map(({ pointId, name, link, pin }) => (
              <tr key={pointId}>
                <th scope="row">{name}</th>
                <td className="num address">{link}</td>
                <td className="num">{pin}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button type="button" className="btn quiet" onClick={() => print()}>
        {words.print}
      </button>
    </section>
  );
}
