import type { MinutesView } from '../present-minutes.ts';
import type { LiveWords } from '../words.vi.ts';

type Given = Readonly<{ view: MinutesView; words: LiveWords }>;
type Guest = MinutesView['attendance'][number]['present'][number];

/** Who came and who did not, by unit. */
export function AttendanceTable({ view, words }: Given) {
  const said = words.minutes;
  if (view.attendance.length === 0) return null;
  return (
    <table className="roll">
      <caption>{said.byUnit}</caption>
      <thead>
        <tr>
          <th scope="col">{said.unit}</th>
          <th scope="col">{said.present}</th>
          <th scope="col">{said.absent}</th>
        </tr>
      </thead>
      <tbody>
        {view.attendance.map((row) => (
          <tr key={row.unit}>
            <th scope="row">{row.unit ?? said.noUnit}</th>
            <td>{row.present.map((guest) => guestText(guest, words)).join('; ')}</td>
            <td>
              {row.absent
                .map((guest) => `${guestText(guest, words)}${guest.isRequired ? ` (${said.required})` : ''}`)
                .join('; ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function guestText(guest: Guest, words: LiveWords): string {
  const instead = guest.substituteFor === null ? null : words.minutes.substitute(guest.substituteFor);
  return [guest.name, guest.title, instead].filter(Boolean).join(', ');
}

/** People, roll and turns of each point; a session in one hall has no use for it. */
export function PointTable({ view, words }: Given) {
  const said = words.minutes;
  if (view.points.length < 2) return null;
  return (
    <table>
      <caption>{said.byPoint}</caption>
      <thead>
        <tr>
          <th scope="col">{said.point}</th>
          <th scope="col">{said.headcount}</th>
          <th scope="col">{said.onRoll}</th>
          <th scope="col">{said.turnsOf}</th>
        </tr>
      </thead>
      <tbody className="num">
        {view.points.map((point) => (
          <tr key={point.id}>
            <th scope="row">
              {point.name}
              {point.isMain && ` (${said.main})`}
            </th>
            <td className={point.headcount === null ? 'gap' : undefined}>{point.headcount ?? said.untold}</td>
            <td>{point.onRoll}</td>
            <td>{point.turns}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
