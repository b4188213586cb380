import { type FormEvent, useState } from 'react';
import type { Language } from '#app/ui/language.ts';
import type { TurnView } from '../stage.ts';
import type { LiveWords } from '../words.vi.ts';
import type { Send } from './deeds.ts';
import { Held } from './held.tsx';
import { HistoryBox } from './history-box.tsx';
import type { Seats } from './seats.ts';

type Given = Readonly<{
  turn: TurnView;
  /** Address of the desk of this session, without a slash at the end. */
  address: string;
  seats: Seats;
  send: Send;
  language: Language;
  words: LiveWords;
}>;

/** Whose turn it is; a name that was heard wrongly is put right here. */
export function TurnHead({ turn, address, seats, send, language, words }: Given) {
  const desk = words.desk;
  const [isOpen, setOpen] = useState(false);
  const answered = turn.answered.map((one) => one.name).join(', ');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (await send('correct_turn', new FormData(event.currentTarget))) setOpen(false);
  };
  return (
    <>
      <div className="ph">
        <h2>{desk.contentsOf(turn.number, turn.name)}</h2>
        <button type="button" className="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {words.written.correctTurn}
        </button>
      </div>
      <Held seats={seats} holding={`turn:${turn.id}`} language={language} words={words} />
      <p className="muted">
        {[turn.point, turn.place, turn.topic].filter(Boolean).join('. ')}
        {answered !== '' && ` ${desk.answeredBy}: ${answered}.`}
      </p>
      {isOpen && (
        <form className="content-form add" onSubmit={submit}>
          <input type="hidden" name="turnId" value={turn.id} />
          <input type="hidden" name="version" value={turn.version} />
          <div className="pair">
            <label>
              {words.speak.name}
              <input className="input" name="name" required maxLength={80} defaultValue={turn.name} />
            </label>
            <label>
              {words.speak.place}
              <input className="input" name="place" maxLength={120} defaultValue={turn.place ?? ''} />
            </label>
          </div>
          <label>
            {words.speak.topic}
            <input className="input" name="topic" maxLength={200} defaultValue={turn.topic ?? ''} />
          </label>
          <div className="row">
            <button type="submit" className="btn">
              {desk.save}
            </button>
            <button type="button" className="btn quiet" onClick={() => setOpen(false)}>
              {desk.cancel}
            </button>
          </div>
        </form>
      )}
      <HistoryBox
        address={`${address}/lan-sua`}
        id={turn.id}
        version={turn.version}
        language={language}
        words={words}
      />
    </>
  );
}
