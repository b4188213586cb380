import { useState } from 'react';
import type { TurnView } from '../stage.ts';
import { isOpenTurn, stopReasons } from '../turn.ts';
import type { LiveWords } from '../words.vi.ts';
import { Ask } from './ask.tsx';
import type { Send } from './deeds.ts';

type Given = Readonly<{ turn: TurnView | null; onClose: () => void; send: Send; words: LiveWords }>;

/** Ending a turn: it is over, stopped for a reason, or a denunciation that has another place. */
export function StopAsk({ turn, onClose, send, words }: Given) {
  const desk = words.desk;
  const [sure, setSure] = useState(false);
  const close = () => {
    setSure(false);
    onClose();
  };
  const act = (deed: 'end_turn' | 'stop' | 'divert', reason?: string) => {
    close();
    if (turn) void send(deed, { turnId: turn.id, reason });
  };
  const isOpen = turn !== null && isOpenTurn(turn.state);
  return (
    <Ask open={turn !== null} onClose={close} title={turn?.name ?? ''} close={desk.cancel}>
      {isOpen && (
        <>
          <button type="button" className="btn" onClick={() => act('end_turn')}>
            {desk.endTurn}
          </button>
          <p>{desk.stopWhy}</p>
          <div className="choices">
            {stopReasons.map((reason) => (
              <button key={reason} type="button" className="btn quiet" onClick={() => act('stop', reason)}>
                {words.stopped[reason]}
              </button>
            ))}
          </div>
        </>
      )}
      {sure ? (
        <>
          <p>{desk.divertHint}</p>
          <button type="button" className="btn stop" onClick={() => act('divert')}>
            {desk.divertYes}
          </button>
        </>
      ) : (
        <button type="button" className="btn quiet halt" onClick={() => setSure(true)}>
          {desk.divert}
        </button>
      )}
    </Ask>
  );
}
