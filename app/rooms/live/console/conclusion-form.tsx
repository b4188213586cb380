import { type FormEvent, useState } from 'react';
import { Draft } from '#app/ui/draft.tsx';
import type { Language } from '#app/ui/language.ts';
import type { Shorthand } from '../shorthand.ts';
import type { StaffStage } from '../stage.ts';
import type { LiveWords } from '../words.vi.ts';
import type { DeedName, Send } from './deeds.ts';
import { Held } from './held.tsx';
import type { Seats } from './seats.ts';
import { ShortText } from './short-text.tsx';

type Given = Readonly<{
  stage: StaffStage;
  table: readonly Shorthand[];
  seats: Seats;
  send: Send;
  busy: DeedName | null;
  language: Language;
  words: LiveWords;
}>;

/** What the presiding officer concludes, typed while it is spoken; the conclusion of the minutes. */
export function ConclusionForm({ stage, table, seats, send, busy, language, words }: Given) {
  const said = words.written;
  const { text, version } = stage.conclusion;
  // The version that this form began with; another's change shows above and is only written over knowingly.
  const [begun, setBegun] = useState(version);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const isSent = await send('conclusion', new FormData(event.currentTarget));
    setBegun(isSent ? begun + 1 : version);
  };
  return (
    <form className="content-form" onSubmit={submit} data-hold="conclusion">
      <h2>{said.conclusion}</h2>
      <Held seats={seats} holding="conclusion" language={language} words={words} />
      {version !== begun && (
        <div className="newer" role="status">
          <p>{words.desk.newer}</p>
          <p className="pre">{text ?? said.empty}</p>
        </div>
      )}
      {text === null && <Draft name={`conclusion:${stage.code}`} />}
      <input type="hidden" name="version" value={begun} />
      <ShortText
        name="text"
        label={said.conclusionHint}
        rows={14}
        most={20_000}
        table={table}
        value={text ?? ''}
      />
      <div className="row">
        <button type="submit" className="btn" disabled={busy === 'conclusion'}>
          {said.conclusionSave}
        </button>
      </div>
    </form>
  );
}
