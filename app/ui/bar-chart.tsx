import './chart.css';
import { formatOf } from './format.ts';
import type { Language } from './language.ts';
import { shellWords } from './words.ts';

export type Bar = Readonly<{ label: string; value: number }>;

type Given = Readonly<{
  /** The chart in one sentence: title for everybody, and all that a screen reader needs. */
  title: string;
  bars: readonly Bar[];
  heads: Readonly<{ label: string; value: string }>;
  language: Language;
  target?: Readonly<{ value: number; label: string }>;
  /** Value of a full height; the largest bar when left out. */
  most?: number;
}>;

const width = 540;
const height = 250;
const ground = 214;
const head = 30;

/** Bars drawn on the server, with the numbers as a table behind them. */
export function BarChart({ title, bars, heads, language, target, most }: Given) {
  const format = formatOf(language);
  const full = most ?? Math.max(1, target?.value ?? 0, ...bars.map((bar) => bar.value));
  const scale = (value: number) => (value / full) * (ground - head);
  const step = width / Math.max(1, bars.length);
  return (
    <figure>
      <figcaption className="strong">{title}</figcaption>
      <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
        <path d={`M0 ${ground}H${width}`} stroke="#7b7466" />
        {bars.map((bar, index) => {
          const tall = scale(bar.value);
          const isMet = !target || bar.value >= target.value;
          const isInside = tall > 32;
          const middle = index * step + step / 2;
          return (
            <g key={bar.label}>
              <rect
                x={index * step + step * 0.14}
                y={ground - tall}
                width={step * 0.72}
                height={tall}
                rx="3"
                fill={isMet ? '#1d3d63' : '#9fb4ca'}
              />
              <text
                className={isMet && isInside ? 'v on' : 'v'}
                x={middle}
                y={ground - tall + (isInside ? 25 : -6)}
                textAnchor="middle"
              >
                {format.number(bar.value)}
              </text>
              <text x={middle} y={ground + 24} textAnchor="middle">
                {bar.label}
              </text>
            </g>
          );
        })}
        {target && (
          <>
            <path
              d={`M0 ${ground - scale(target.value)}H${width}`}
              stroke="#97391a"
              strokeDasharray="5 5"
              fill="none"
            />
            <text className="goal" x={width} y={ground - scale(target.value) - 8} textAnchor="end">
              {target.label}
            </text>
          </>
        )}
      </svg>
      <details>
        <summary>{shellWords(language).chart.table}</summary>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{heads.label}</th>
              <th scope="col">{heads.value}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.label}>
                <th scope="row">{bar.label}</th>
                <td className="num">{format.number(bar.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
