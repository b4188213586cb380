import { useState } from 'react';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language } from '#app/ui/language.ts';
import { sentenceOf } from '#app/ui/refusal.ts';
import type { LiveWords } from '../words.vi.ts';
import { Ask } from './ask.tsx';
import type { Send, Trouble } from './deeds.ts';
import { type Following, useMoment } from './follow.ts';

type Given = Readonly<{
  following: Following;
  send: Send;
  trouble: Trouble | null;
  forget: () => void;
  other: 'chu-toa' | 'thu-ky';
  language: Language;
  words: LiveWords;
}>;

/** Fewer may be a finger that slipped. */
const leastUnheard = 3;

/** The head of both consoles: what the session is at, its line, its break and its end. */
export function Bar({ following, send, trouble, forget, other, language, words }: Given) {
  const { stage, online, unheard, isLost, skew } = following;
  const desk = words.desk;
  const [asksEnd, setAsksEnd] = useState(false);
  const moment = useMoment(skew);
  const format = formatOf(language);
  const gone = stage.openedAt === null || moment === null ? null : minutesSince(stage.openedAt, moment);
  const planned = (Date.parse(stage.endsAt) - Date.parse(stage.startsAt)) / 60_000;
  return (
    <header className="cbar">
      <h1>{stage.title}</h1>
      <span className="num">
        <span className="lab">{desk.gone}</span>{' '}
        {gone === null ? '' : desk.goneOf(format.minutes(gone), format.minutes(planned))}
      </span>
      <span className="num">
        <span className="lab">{desk.inHall}</span> {stage.headcount}
      </span>
      <span className="num">
        <span className="lab">{desk.online}</span> {online}
      </span>
      <span className="num">
        <span className="lab">{desk.questions}</span>{' '}
        {desk.questionsOf(stage.questions.length, stage.questions.length + stage.pending.length)}
      </span>
      <span className="sp" />
      <span className="conn" role="status" data-lost={isLost ? '' : undefined}>
        {isLost ? desk.streamLost : desk.streamOn}
      </span>
      <a className="btn" href={hrefFor(language, `/lam-viec/phien/${stage.code}/${other}`)}>
        {other === 'thu-ky' ? desk.toSecretary : desk.toChair}
      </a>
      <button type="button" className="btn" onClick={() => send(stage.state === 'open' ? 'pause' : 'resume')}>
        {stage.state === 'open' ? desk.pause : desk.resume}
      </button>
      <button type="button" className="btn" onClick={() => setAsksEnd(true)}>
        {desk.end}
      </button>
      {unheard >= leastUnheard && (
        <p className="load num" role="status">
          {words.people.react.unheard(unheard)}
        </p>
      )}
      {stage.load > 0 && (
        <p className="load" role="status">
          {desk.load[stage.load]}
        </p>
      )}
      <TroubleLine trouble={trouble} forget={forget} language={language} words={words} />
      <Ask open={asksEnd} onClose={() => setAsksEnd(false)} title={desk.endYes} close={desk.cancel}>
        <p>{desk.endAsk}</p>
        <button
          type="button"
          className="btn stop"
          onClick={() => {
            setAsksEnd(false);
            void send('end');
          }}
        >
          {desk.endYes}
        </button>
      </Ask>
    </header>
  );
}

type TroubleGiven = Pick<Given, 'trouble' | 'forget' | 'language' | 'words'>;

function TroubleLine({ trouble, forget, language, words }: TroubleGiven) {
  return (
    <div className="trouble" role="alert">
      {trouble && (
        <p>
          {trouble.kind === 'lost'
            ? words.desk.notSent
            : sentenceOf(trouble.refusal, words.refusals, language)}{' '}
          <button type="button" className="link" onClick={forget}>
            {words.desk.cancel}
          </button>
        </p>
      )}
    </div>
  );
}

function minutesSince(instant: string, moment: number): number {
  return Math.max(0, Math.floor((moment - Date.parse(instant)) / 60_000));
}
