import { useState } from 'react';
import type { Language } from '#app/ui/language.ts';
import type { EditView } from '../history.ts';
import type { LiveWords } from '../words.vi.ts';
import { Edits } from './edits-list.tsx';

type Given = Readonly<{
  /** Address that tells the edits of `id`. */
  address: string;
  id: string;
  version: number;
  language: Language;
  words: LiveWords;
}>;

/** Who changed what and when, before and after; asked for when it is opened. */
export function HistoryBox({ address, id, version, language, words }: Given) {
  const said = words.written;
  const [known, setKnown] = useState<{ version: number; edits: readonly EditView[] } | null>(null);
  if (version <= 1) return null;
  const open = async (isOpen: boolean) => {
    if (!isOpen || known?.version === version) return;
    const edits = await readEdits(`${address}?id=${id}`);
    if (edits !== null) setKnown({ version, edits });
  };
  return (
    <details className="history" onToggle={(event) => void open(event.currentTarget.open)}>
      <summary>
        {said.history} ({version - 1})
      </summary>
      {known && <Edits edits={known.edits} language={language} words={words} />}
    </details>
  );
}

async function readEdits(address: string): Promise<EditView[] | null> {
  try {
    const answer = await fetch(address, { redirect: 'error' });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
