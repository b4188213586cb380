import { parseCode } from '#app/ground/code.ts';
import { hrefFor, useLanguage } from '#app/ui/language.ts';
import type { MissingView } from '../present-list.ts';
import { petitionWords } from '../words.ts';

/** A code that leads nowhere: which character is probably wrong, and where to go instead. */
export function NoSuchCode({ missing, typed }: { missing: MissingView; typed: string }) {
  const language = useLanguage();
  const words = petitionWords(language).typo;
  const reading = parseCode(typed);
  const followed = reading.kind === 'ok' ? `/tra-cuu/${reading.code.text}` : '/tra-cuu';
  return (
    <main id="main" className="wrap page narrow">
      <h1>{words.title}</h1>
      <p className="lead">{sentenceOf(missing, words)}</p>
      <p className="row">
        {missing.typo && (
          <a className="btn" href={hrefFor(language, `/kien-nghi/${missing.typo.code}`)}>
            {words.open} {missing.typo.code}
          </a>
        )}
        <a className={missing.typo ? 'btn quiet' : 'btn'} href={hrefFor(language, followed)}>
          {words.follow}
        </a>
        <a className="btn quiet" href={hrefFor(language, '/kien-nghi')}>
          {words.list}
        </a>
      </p>
    </main>
  );
}

function sentenceOf(missing: MissingView, words: ReturnType<typeof petitionWords>['typo']): string {
  const { typo } = missing;
  if (typo === null) return words[missing.kind];
  if (typo.kind === 'swap') return words.swap(typo.typed, typo.meant, typo.code);
  if (typo.part === 'year') return words.year(typo.typed, typo.meant, typo.code);
  return words.digit(typo.place, typo.typed, typo.meant, typo.code);
}
