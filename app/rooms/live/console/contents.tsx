import { useState } from 'react';
import { formatOf } from '#app/ui/format.ts';
import type { Language } from '#app/ui/language.ts';
import type { ContentView, StaffStage } from '../stage.ts';
import type { LiveWords } from '../words.vi.ts';
import { ContentForm } from './content-form.tsx';
import type { DeedName, Send } from './deeds.ts';

type Given = Readonly<{
  stage: StaffStage;
  /** Id of a turn, or `written` for what was answered without one. */
  chosen: string;
  fields: readonly Readonly<{ code: string; name: string }>[];
  send: Send;
  busy: DeedName | null;
  language: Language;
  words: LiveWords;
}>;

/** What was said in one turn: each content with its answer, and room for one more. */
export function Contents(given: Given) {
  const { stage, chosen, language, words } = given;
  const desk = words.desk;
  const [edited, setEdited] = useState<string | null>(null);
  const [added, setAdded] = useState(0);
  const turn = stage.turns.find((one) => one.id === chosen) ?? null;
  const contents = stage.contents.filter((content) => content.turnId === (turn?.id ?? null));
  if (turn?.state === 'diverted') return <p>{words.diverted}</p>;
  return (
    <>
      <div className="ph">
        <h2>{turn ? desk.contentsOf(turn.number, turn.name) : desk.written}</h2>
        {turn?.answering && <span className="muted">{words.willAnswer(turn.answering.name)}</span>}
      </div>
      <ol className="written">
        {contents.map((content) => (
          <li key={content.id} className={content.holes.length > 0 ? 'hole' : undefined}>
            {edited === content.id ? (
              <ContentForm {...given} turn={turn} content={content} onDone={() => setEdited(null)} />
            ) : (
              <Shown
                content={content}
                language={language}
                words={words}
                onEdit={() => setEdited(content.id)}
              />
            )}
          </li>
        ))}
      </ol>
      <h3 className="add-head">{desk.addContent}</h3>
      <ContentForm key={added} {...given} turn={turn} content={null} onDone={() => setAdded(added + 1)} />
    </>
  );
}

type ShownGiven = Readonly<{
  content: ContentView;
  language: Language;
  words: LiveWords;
  onEdit: () => void;
}>;

function Shown({ content, language, words, onEdit }: ShownGiven) {
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
      <p className="facts num">{facts.filter(Boolean).join(' · ')}</p>
      {content.treatment !== 'diverted' && (
        <button type="button" className="link" onClick={onEdit}>
          {words.desk.editContent}
          <span className="hide"> {content.text}</span>
        </button>
      )}
    </>
  );
}
