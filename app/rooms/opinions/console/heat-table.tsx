import { Link } from 'react-router';
import { formatOf } from '#app/ui/format.ts';
import type { Language } from '#app/ui/language.ts';
import type { HeatTable } from '../heat.ts';
import { opinionWords } from '../words.ts';

type Given = Readonly<{
  title: string;
  /** What the rows are. */
  head: string;
  table: HeatTable;
  rowName: (row: string) => string;
  columnName: (column: string) => string;
  /** What a cell counts, as an address; null where no list can show it. */
  /** Long names stand upright over narrow columns. */
  isUpright?: boolean;
  hrefOf: (row: string, column: string) => string | null;
  language: Language;
}>;

/** Senders in two directions: the number in each cell, and the warmer the more. Sums are of opinions. */
export function HeatMap({ title, head, table, rowName, columnName, isUpright, hrefOf, language }: Given) {
  const w = opinionWords(language).hotSpots;
  const { number } = formatOf(language);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys.
    <section className="scroll" aria-label={title} tabIndex={0}>
      <table className={isUpright ? 'plain heat upright num' : 'plain heat num'}>
        <caption className="hide">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                <span>{columnName(column)}</span>
              </th>
            ))}
            <th scope="col">{w.opinions}</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ row, cells, opinions }) => (
            <tr key={row}>
              <th scope="row">{rowName(row)}</th>
              {cells.map(({ column, senders, opinions: sent, step }) => {
                const href = senders === 0 ? null : hrefOf(row, column);
                return (
                  <td key={column} className={`heat-${step}`}>
                    {senders > 0 &&
                      (href === null ? (
                        number(senders)
                      ) : (
                        <Link to={href} aria-label={w.cell(rowName(row), columnName(column), senders, sent)}>
                          {number(senders)}
                        </Link>
                      ))}
                  </td>
                );
              })}
              <td>{number(opinions)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{w.sum}</th>
            {table.columns.map((column, at) => (
              <td key={column}>{number(table.sums[at] ?? 0)}</td>
            ))}
            <td>{number(table.opinions)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
