import { useState } from 'react';
import { formatOf } from '#app/ui/format.ts';
import type { Language } from '#app/ui/language.ts';
import type { StaffStage } from '../stage.ts';
import type { LiveWords } from '../words.vi.ts';
import { Ask } from './ask.tsx';
import type { Send } from './deeds.ts';
import type { Seats } from './seats.ts';

type ChipGiven = Readonly<{ stage: StaffStage; isMine: boolean; send: Send; words: LiveWords }>;

/** Who presides now, for everybody at a console to see; from the chair's machine the name can be changed. */
export function PresidingChip({ stage, isMine, send, words }: ChipGiven) {
  const said = words.chair;
  const [asks, setAsks] = useState(false);
  const name = stage.presiding?.name ?? said.nobodyPresides;
  return (
    <>
      <span className="presiding">
        <span className="lab">{said.presiding}</span>{' '}
        {isMine ? (
          <button type="button" className="link" title={said.choose} onClick={() => setAsks(true)}>
            {name}
          </button>
        ) : (
          name
        )}
      </span>
      <Ask open={asks} onClose={() => setAsks(false)} title={said.choose} close={words.desk.cancel}>
        <p>{said.chooseHint}</p>
        {stage.presiders.map((person) => (
          <button
            key={person.id}
            type="button"
            className="btn quiet"
            onClick={() => {
              setAsks(false);
              void send('preside', { presiderId: person.id });
            }}
          >
            {person.name}, {person.title}
          </button>
        ))}
      </Ask>
    </>
  );
}

type StripGiven = Readonly<{
  stage: StaffStage;
  seats: Seats;
  isMine: boolean;
  onTake: () => void;
  language: Language;
  words: LiveWords;
}>;

/** Above the panes of a chair's console that does not steer: who does, whether their machine still lives, one button. */
export function TakeOver({ stage, seats, isMine, onTake, language, words }: StripGiven) {
  const said = words.chair;
  const { chair } = stage;
  if (isMine || chair === null) {
    return seats.isDoubled ? (
      <p className="strip" role="status">
        {said.doubled}
      </p>
    ) : null;
  }
  const lives = seats.all.some((seat) => seat.personId === chair.personId && seat.desk === 'chair');
  return (
    <div className="strip take" role="status">
      <p>
        {lives || seats.all.length === 0
          ? said.othersSteer(chair.steeredBy, formatOf(language).time(chair.since))
          : said.othersGone(chair.steeredBy)}{' '}
        <span className="muted">{said.takeHint}</span>
      </p>
      <button type="button" className="btn" onClick={onTake}>
        {said.take} <kbd>N</kbd>
      </button>
    </div>
  );
}
