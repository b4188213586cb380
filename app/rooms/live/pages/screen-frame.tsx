import type { ReactNode } from 'react';
import { hrefFor } from '#app/ui/language.ts';
import liveEnhance from '../live-enhance.ts?worker&url';
import type { SlotGiven } from './slots.tsx';

type Given = SlotGiven &
  Readonly<{
    title: string;
    /** The clock as it was drawn. */
    time: string;
    /** The point whose screen it is. */
    own?: string;
    children: ReactNode;
  }>;

/** A screen has no hands: it keeps itself right, and says when it cannot, with the time of what still stands on it. */
export function ScreenFrame({ stage, language, words, title, time, own, children }: Given) {
  const address = hrefFor(language, `/man-hinh/${stage.code}`);
  return (
    <div
      className={own === undefined ? 'hall' : 'hall of-point'}
      data-live={`${address}/dong?after=${stage.seq}`}
      data-own={own}
    >
      <header className="t">
        <h1>
          {stage.isRehearsal && `${words.rehearsed}: `}
          {title}
        </h1>
        <span className="num" data-time="">
          {time}
        </span>
      </header>
      <p className="lost" role="status">
        <strong data-conn="" data-on-word="" data-lost-word={words.screen.lost} />{' '}
        <span>
          {words.screen.lastAt} <span data-last="">{time}</span>
        </span>
      </p>
      {children}
      <script type="module" src={liveEnhance} />
    </div>
  );
}
