import { BarChart } from '#app/ui/bar-chart.tsx';
import { DateBlock } from '#app/ui/date-block.tsx';
import { hrefFor } from '#app/ui/language.ts';
import { PromiseTable } from '#app/ui/promise-table.tsx';
import { share } from '../figures.ts';
import type { FrontView } from '../present.ts';
import type { Given } from './front.tsx';

type Shown = Given & Readonly<{ front: FrontView }>;

export function Coming({ language, words, format, front }: Shown) {
  const { coming } = front;
  return (
    <section aria-labelledby="h-coming">
      <div className="head">
        <h2 id="h-coming">{words.coming}</h2>
        {coming.total > 0 && <a href={hrefFor(language, '/doi-thoai')}>{words.seeAll(coming.total)}</a>}
      </div>
      {coming.total === 0 && <p className="muted">{words.noComing}</p>}
      <ul className="rows">
        {coming.rows.map((row) => (
          <li key={row.code}>
            <DateBlock day={row.day} language={language} />
            <div>
              <h3>
                <a href={hrefFor(language, `/doi-thoai/${row.code}`)}>{row.title}</a>
              </h3>
              <p className="muted small num">
                {[format.time(row.startsAt), row.place].filter(Boolean).join(', ')}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Numerator and denominator first; the chart shows the same months as shares. */
export function OnTime({ language, words, format, front }: Shown) {
  const { onTime } = front;
  const [before, figures, after] = words.onTimeText(
    format.number(onTime.onTime),
    format.number(onTime.answered),
    format.day(front.since),
  );
  return (
    <section aria-labelledby="h-on-time">
      <div className="head">
        <h2 id="h-on-time">{words.onTime}</h2>
      </div>
      {onTime.answered === 0 ? (
        <p className="muted">{words.noAnswers}</p>
      ) : (
        <>
          <p>
            {before}
            <strong className="strong num">{figures}</strong>
            {after}
          </p>
          {onTime.months.length > 2 && (
            <BarChart
              title={words.chart}
              language={language}
              heads={{ label: words.month, value: words.percent }}
              most={100}
              bars={onTime.months.map((month) => ({
                label: words.monthShort(Number(month.month.slice(5)), Number(month.month.slice(0, 4))),
                value: share(month.onTime, month.answered) ?? 0,
              }))}
            />
          )}
        </>
      )}
    </section>
  );
}

export function Promises({ language, words, front }: Shown) {
  const { promises } = front;
  return (
    <div className="band">
      <div className="wrap">
        <section aria-labelledby="h-promises">
          <div className="head">
            <h2 id="h-promises">{words.promises}</h2>
            {promises.total > 0 && (
              <a href={hrefFor(language, '/loi-hua')}>{words.seePromises(promises.total)}</a>
            )}
          </div>
          {promises.total === 0 ? (
            <p className="muted">{words.noPromises}</p>
          ) : (
            <PromiseTable
              language={language}
              heads={words.heads}
              rows={promises.rows.map((row) => ({ ...row, href: hrefFor(language, `/loi-hua/${row.code}`) }))}
            />
          )}
        </section>
      </div>
    </div>
  );
}
