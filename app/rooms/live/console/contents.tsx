import { useState } from 'react';
import { formatOf } from '#app/ui/format.ts';
import type { Language } from '#app/ui/language.ts';
import type { Shorthand } from '../shorthand.ts';
import type { ContentView, StaffStage } from '../stage.ts';
import type { LiveWords } from '../words.vi.ts';
import { ContentForm } from './content-form.tsx';
import type { DeedName, Send } from './deeds.ts';
import { Held } from './held.tsx';
import { HistoryBox } from './history-box.tsx';
import type { Seats } from './seats.ts';
import { TurnHead } from './turn-head.tsx';

type Given = Readonly<{
  stage: StaffStage;
  /** Id of a turn, or `written` for what was answered without one. */
  chosen: string;
  fields: readonly Readonly<{ code: string; name: string }>[];
  table: readonly Shorthand[];
  /** Address of the desk of this session, without a slash at the end. */
  address: string;
  seats: Seats;
  send: Send;
  busy: DeedName | null;
  language: Language;
  words: LiveWords;
}>;

/** What was said in one turn: each content with its answer, and room for one more. */
export function Contents(given: Given) {
  const { stage, chosen, address, seats, send, language, words } = given;
  const isOver = stage.state === 'ended';
  const desk = words.desk;
  const [edited, setEdited] = useState<string | null>(null);
  const [added, setAdded] = useState(0);
  const turn = stage.turns.find((one) => one.id === chosen) ?? null;
  const contents = stage.contents.filter((content) => content.turnId === (turn?.id ?? null));
  if (turn?.state === 'diverted') return <p>{words.diverted}</p>;
  return (
    <>
      {turn ? (
        <TurnHead
          key={`${turn.id} ${turn.version}`}
          turn={turn}
          address={address}
          seats={seats}
          send={send}
          language={language}
          words={words}
        />
      ) : (
        <>
          <h2>{desk.written}</h2>
          <Held seats={seats} holding="turn:written" language={language} words={words} />
        </>
      )}
      <ol className="written">
        {contents.map((content) => (
          <li key={content.id} className={content.holes.length > 0 ? 'hole' : undefined}>
            <Held seats={seats} holding={`content:${content.id}`} language={language} words={words} />
            {edited === content.id ? (
              <ContentForm {...given} turn={turn} content={content} onDone={() => setEdited(null)} />
            ) : (
              <Shown
                content={content}
                address={address}
                isOver={isOver}
                language={language}
                words={words}
                onEdit={() => setEdited(content.id)}
              />
            )}
          </li>
        ))}
      </ol>
      {!isOver && (
        <>
          <h3 className="add-head">{desk.addContent}</h3>
          <ContentForm key={added} {...given} turn={turn} content={null} onDone={() => setAdded(added + 1)} />
        </>
      )}
    </>
  );
}

type ShownGiven = Readonly<{
  content: ContentView;
  address: string;
  isOver: boolean;
  language: Language;
  words: LiveWords;
  onEdit: () => void;
}>;

function Shown({ content, address, isOver, language, words, onEdit }: ShownGiven) {
  const { treatment } = content;
  const fate = treatment === 'diverted' || treatment === 'open' ? null : words.written.fate[treatment];
  const due = content.dueOn === null ? null : words.due(formatOf(language).day(content.dueOn));
  const facts = [
    words.treatments[content.treatment],
    content.answeredByName,
    content.leadUnit,
    due,
    ...content.holes.map((hole) => words.holes[hole]),
  ];
  return (
    <>
      <p className="pre">{content.text}</p>
      {content.answer !== null && <p className="pre muted">{content.answer}</p>}
      {content.parts.map((part, index) => (
        <p key={part.text} className="pre muted">
          {index + 1}. {part.text} {part.answer ?? ''}
        </p>
      ))}
      <p className="facts num">{facts.filter(Boolean).join(' · ')}</p>
      {!isOver && fate && content.holes.length === 0 && <p className="muted small">{fate}</p>}
      <HistoryBox
        address={`${address}/lan-sua`}
        id={content.id}
        version={content.version}
        language={language}
        words={words}
      />
      {content.treatment !== 'diverted' && (
        <button type="button" className="link" onClick={onEdit}>
          {words.desk.editContent}
          <span className="hide"> {content.text}</span>
        </button>
      )}
    </>
  );
}
