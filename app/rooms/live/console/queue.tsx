import { orderReasons } from '../queue.ts';
import type { StaffStage } from '../stage.ts';
import type { LiveWords } from '../words.vi.ts';
import { Ask } from './ask.tsx';
import type { Send } from './deeds.ts';
import { FloorRules, reasonsText } from './floor-rules.tsx';
import { useMoment } from './follow.ts';

type Given = Readonly<{
  stage: StaffStage;
  skew: number;
  send: Send;
  words: LiveWords;
  onChoose: (requestId: string) => void;
}>;

/** Who waits, in the fair order; the first is who the big button calls. */
export function Queue({ stage, skew, send, words, onChoose }: Given) {
  const desk = words.desk;
  const moment = useMoment(skew);
  return (
    <>
      <div className="ph">
        <h2>{desk.queue}</h2>
        <span className="muted num">{desk.people(stage.queue.length)}</span>
      </div>
      <FloorRules stage={stage} send={send} words={words} />
      {stage.queue.length === 0 && <p className="muted">{desk.queueEmpty}</p>}
      <ol className="queue num">
        {stage.queue.map((entry, index) => (
          <li key={entry.id} className={index === 0 ? 'sel' : undefined}>
            <span>{index + 1}</span>
            <button type="button" className="pick" onClick={() => onChoose(entry.id)}>
              {entry.name}
            </button>
            {entry.precedence ? (
              <span className="pri">{words.precedence[entry.precedence]}</span>
            ) : (
              <span className="wait">
                {moment === null
                  ? ''
                  : desk.waited(Math.floor((moment - Date.parse(entry.requestedAt)) / 60_000))}
              </span>
            )}
            <p>
              {entry.via === 'phone' && `${desk.viaPhone} `}
              {entry.point !== null && `${entry.point}. `}
              {entry.topic ?? entry.place}
              {entry.hasSpoken && ` (${desk.spoken})`}{' '}
              <span className="why">{reasonsText(entry, words)}</span>
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

type CallGiven = Readonly<{
  stage: StaffStage;
  requestId: string | null;
  onClose: () => void;
  send: Send;
  words: LiveWords;
}>;

/** Calling somebody by name: at once for the first, with a reason for the others; or out of the queue. */
export function CallAsk({ stage, requestId, onClose, send, words }: CallGiven) {
  const desk = words.desk;
  const place = stage.queue.findIndex((entry) => entry.id === requestId);
  const entry = stage.queue[place];
  const call = (reason: string | null) => {
    onClose();
    void send('call', { requestId, reason });
  };
  return (
    <Ask open={entry !== undefined} onClose={onClose} title={entry?.name ?? ''} close={desk.cancel}>
      <p className="muted">{[entry?.place, entry?.topic].filter(Boolean).join('. ')}</p>
      {place === 0 ? (
        <button type="button" className="btn" onClick={() => call(null)}>
          {desk.callThis}
        </button>
      ) : (
        <>
          <p>{desk.callReason}</p>
          {orderReasons.map((reason) => (
            <button key={reason} type="button" className="btn quiet" onClick={() => call(reason)}>
              {words.orders[reason]}
            </button>
          ))}
        </>
      )}
      <button
        type="button"
        className="link"
        onClick={() => {
          onClose();
          void send('withdraw', { requestId });
        }}
      >
        {words.speak.withdraw}
      </button>
    </Ask>
  );
}
