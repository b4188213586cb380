import type { Language } from '#app/ui/language.ts';
import { hrefFor } from '#app/ui/language.ts';
import type { LiveWords } from '../words.vi.ts';
import type { Following } from './follow.ts';

type Given = Readonly<{ following: Following; language: Language; words: LiveWords }> & {
  other: 'chu-toa' | 'thu-ky';
};

/** A console after its session. */
export function Over({ following, language, words }: Given) {
  const { stage } = following;
  return (
    <main id="main" className="wrap page narrow">
      <h1>{stage.title}</h1>
      <p className="lead">{words.desk.over}</p>
      <p>{words.desk.overHint}</p>
      <p className="row">
        <a className="btn" href={hrefFor(language, `/lam-viec/bien-ban/${stage.code}`)}>
          {words.desk.toRecord}
        </a>
        <a className="btn quiet" href={hrefFor(language, `/truc-tiep/${stage.code}`)}>
          {words.desk.publicPage}
        </a>
        <a className="btn quiet" href={hrefFor(language, `/lam-viec/doi-thoai/${stage.code}`)}>
          {words.desk.back}
        </a>
      </p>
    </main>
  );
}
