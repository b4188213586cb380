import type { ReactNode } from 'react';
import { formatOf } from '#app/ui/format.ts';
import type { Language } from '#app/ui/language.ts';
import { timeShareOf } from '../pace.ts';
import type { StaffStage } from '../stage.ts';
import type { LiveWords } from '../words.vi.ts';
import { useMoment } from './follow.ts';

type Given = Readonly<{
  stage: StaffStage;
  skew: number;
  onNext: () => void;
  language: Language;
  words: LiveWords;
  /** Who presides, before everything else. */
  children: ReactNode;
}>;

/** Where the programme stands against its run sheet, and whose time it has been so far. */
export function PaceStrip({ stage, skew, onNext, language, words, children }: Given) {
  const said = words.chair;
  const moment = useMoment(skew);
  const format = formatOf(language);
  const { items, current, lateMinutes } = stage.runSheet;
  const item = items[current];
  const next = items[current + 1];
  const since = item?.since ?? null;
  const gone = since === null || moment === null ? null : Math.floor((moment - Date.parse(since)) / 60_000);
  const pace =
    lateMinutes > 0 ? said.late(lateMinutes) : lateMinutes < 0 ? said.early(-lateMinutes) : said.onTime;
  return (
    <div className="pace num">
      {children}
      <p className="item" title={item && `${item.title}. ${said.planned(format.minutes(item.minutes))}`}>
        <span className="lab">{said.programme}</span>{' '}
        {items.length === 0 ? (
          said.programmeNone
        ) : item === undefined ? (
          said.itemNone
        ) : (
          <>
            <strong>{said.item(current + 1, items.length, item.title)}</strong>{' '}
            {gone !== null && said.itemTime(gone, item.minutes)}
            {', '}
            <span className={lateMinutes > 0 ? 'lack' : undefined}>{pace}</span>
          </>
        )}
      </p>
      {next && (
        <button type="button" className="btn quiet small" title={next.title} onClick={onNext}>
          <span>{said.itemNext(next.title)}</span> <kbd>M</kbd>
        </button>
      )}
      <Share stage={stage} moment={moment} language={language} words={words} />
    </div>
  );
}

type ShareGiven = Readonly<{
  stage: StaffStage;
  moment: number | null;
  language: Language;
  words: LiveWords;
}>;

/** Three parts of one bar; the words beside it say the same. */
function Share({ stage, moment, language, words }: ShareGiven) {
  const said = words.chair;
  if (stage.openedAt === null || moment === null) return null;
  const share = timeShareOf({
    openedAt: new Date(stage.openedAt),
    now: new Date(moment),
    turns: stage.turns.map((turn) => ({
      startedAt: new Date(turn.startedAt),
      endedAt: turn.endedAt === null ? null : new Date(turn.endedAt),
      spokenSeconds: Math.max(
        0,
        turn.allottedSeconds -
          (turn.endsAt === null ? turn.leftSeconds : Math.ceil((turn.endsAt - moment) / 1000)),
      ),
      isAnswered: turn.answered.length > 0,
    })),
    breaks: stage.breaks.map((one) => ({
      since: new Date(one.since),
      until: one.until === null ? null : new Date(one.until),
    })),
  });
  const all = share.people + share.answers + share.reports;
  if (all === 0) return null;
  const { percent } = formatOf(language);
  const parts = ['people', 'answers', 'reports'] as const;
  const starts = [0, share.people, share.people + share.answers];
  return (
    <p className="share" title={said.shareHint}>
      <span className="hide">{said.share}</span>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        {parts.map((part, index) => (
          <rect
            key={part}
            className={part}
            x={((starts[index] ?? 0) / all) * 100}
            y="0"
            width={(share[part] / all) * 100}
            height="10"
          />
        ))}
      </svg>
      {parts.map((part) => (
        <span key={part} className={`of ${part}`}>
          {said[part]} {percent(share[part] / all)}
        </span>
      ))}
    </p>
  );
}
