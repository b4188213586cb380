import { hrefFor, useLanguage } from '#app/ui/language.ts';
import type { WrongCodeView } from '../present-code.ts';
import { threadWords } from '../words.ts';

/** A code that leads nowhere: which character is probably wrong, and where to go instead. */
export function WrongCode({ wrong }: { wrong: WrongCodeView }) {
  const language = useLanguage();
  const words = threadWords(language);
  return (
    <main id="main" className="wrap page narrow">
      <h1>{words.wrong.title}</h1>
      <p className="lead">{wrongSentence(wrong, words.wrong)}</p>
      <p className="row">
        {wrong.typo && (
          <a className="btn" href={hrefFor(language, `/tra-cuu/${wrong.typo.code}`)}>
            {words.wrong.open} {wrong.typo.code}
          </a>
        )}
        <a className={wrong.typo ? 'btn quiet' : 'btn'} href={hrefFor(language, '/tra-cuu')}>
          {words.wrong.again}
        </a>
        <a className="btn quiet" href={hrefFor(language, '/kien-nghi')}>
          {words.toPetitions}
        </a>
      </p>
    </main>
  );
}

/** What is wrong with it, in one sentence. */
export function wrongSentence(wrong: WrongCodeView, words: ReturnType<typeof threadWords>['wrong']): string {
  const { typo } = wrong;
  if (typo === null) return words[wrong.kind];
  if (typo.kind === 'swap') return words.swap(typo.typed, typo.meant, typo.code);
  if (typo.part === 'year') return words.year(typo.typed, typo.meant, typo.code);
  return words.digit(typo.place, typo.typed, typo.meant, typo.code);
}
