import { formatOf } from '#app/ui/format.ts';
import { hrefFor, useLanguage } from '#app/ui/language.ts';
import type { HandoverItem } from '../handover.ts';
import { handoverWords } from '../words.ts';

/** Open promises and petitions as a table for the printer. */
export function OpenItems({ items, caption }: { items: readonly HandoverItem[]; caption: string }) {
  const language = useLanguage();
  const words = handoverWords(language);
  const format = formatOf(language);
  const path = { promise: '/lam-viec/cam-ket', petition: '/lam-viec/kien-nghi' };
  if (items.length === 0) return <p className="muted">{words.lookBack.nothing}</p>;
  return (
    <table className="plain stackable">
      <caption className="hide">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.code}</th>
          <th scope="col">{words.matter}</th>
          <th scope="col">{words.unit}</th>
          <th scope="col">{words.due}</th>
          <th scope="col">{words.lateBy}</th>
        </tr>
      </thead>
      <tbody className="num">
        {items.map((item) => (
          <tr key={item.code}>
            <th scope="row">
              <a href={hrefFor(language, `${path[item.kind]}/${item.code}`)}>{item.code}</a>
            </th>
            <td>
              {item.title}
              {item.isReopened && <p className="muted small">{words.reopened}</p>}
            </td>
            <td>{item.unit ?? '–'}</td>
            <td>{item.dueOn === null ? '–' : format.day(item.dueOn)}</td>
            <td>{item.daysLate > 0 ? words.days(item.daysLate) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
