import type { FormState } from '#app/ui/form-state.ts';
import type { Language } from '#app/ui/language.ts';
import { sentenceOf } from '#app/ui/refusal.ts';
import type { LiveWords } from '../words.vi.ts';

type Given = Readonly<{
  done: string | null;
  refused: FormState | undefined;
  language: Language;
  words: LiveWords;
}>;

/** Above the record: the rating is kept, or why not. */
export function Thanks({ done, refused, language, words }: Given) {
  if (refused) {
    const { refusal, errors } = refused;
    const wrong = errors.score === undefined ? null : (words.errors[errors.score] ?? null);
    return (
      <p className="told stop" role="alert">
        {wrong ?? sentenceOf(refusal, words.refusals, language)}
      </p>
    );
  }
  if (done !== 'danh-gia') return null;
  return (
    <p className="told" role="status">
      {words.people.rate.done}
    </p>
  );
}
