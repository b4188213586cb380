import type { Language } from './language.ts';
import { shellWords } from './words.ts';

type Given = Readonly<{
  page: number;
  pages: number;
  language: Language;
  /** The query of the list without its page, so that filters stay. */
  query?: Readonly<Record<string, string | undefined>>;
  /** Name of the page in the query. */
  name?: string;
}>;

/** To the page before and after; nothing where there is only one. */
export function Pager({ page, pages, language, query = {}, name = 'trang' }: Given) {
  const words = shellWords(language).pager;
  if (pages <= 1) return null;
  return (
    <nav className="pager" aria-label={words.label}>
      {page > 1 ? (
        <a className="btn quiet small" rel="prev" href={addressOf(query, name, page - 1)}>
          {words.previous}
        </a>
      ) : (
        <span />
      )}
      <span className="num">{words.place(page, pages)}</span>
      {page < pages ? (
        <a className="btn quiet small" rel="next" href={addressOf(query, name, page + 1)}>
          {words.next}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}

function addressOf(query: NonNullable<Given['query']>, name: string, page: number): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value && key !== name) search.set(key, value);
  if (page > 1) search.set(name, String(page));
  return `?${search}`;
}
