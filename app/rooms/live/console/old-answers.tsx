import { useEffect, useState } from 'react';
import { formatOf } from '#app/ui/format.ts';
import type { Language } from '#app/ui/language.ts';
import type { OldAnswer } from '../present-written.ts';
import type { LiveWords } from '../words.vi.ts';

type Given = Readonly<{
  /** Address that finds answers to `q`. */
  address: string;
  text: string;
  onUse: (answer: string) => void;
  language: Language;
  words: LiveWords;
}>;

const pause = 500;
const leastLetters = 8;

/** What was answered to the same matter before, found while the content is typed. */
export function OldAnswers({ address, text, onUse, language, words }: Given) {
  const said = words.written;
  const [found, setFound] = useState<readonly OldAnswer[]>([]);
  useEffect(() => {
    if (text.trim().length < leastLetters) return setFound([]);
    const waiting = new AbortController();
    const timer = window.setTimeout(async () => {
      const answers = await findAnswers(`${address}?q=${encodeURIComponent(text)}`, waiting.signal);
      if (answers !== null) setFound(answers);
    }, pause);
    return () => {
      window.clearTimeout(timer);
      waiting.abort();
    };
  }, [address, text]);
  if (found.length === 0) return null;
  return (
    <details className="old">
      <summary>{said.old(found.length)}</summary>
      <ul>
        {found.map((one) => (
          <li key={`${one.at} ${one.text}`}>
            <p className="muted">
              {formatOf(language).day(one.at)}, {one.code}: {one.text}
            </p>
            <p className="pre">{one.answer}</p>
            <button type="button" className="link" onClick={() => onUse(one.answer)}>
              {said.oldUse}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

async function findAnswers(address: string, signal: AbortSignal): Promise<OldAnswer[] | null> {
  try {
    const answer = await fetch(address, { signal, redirect: 'error' });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
