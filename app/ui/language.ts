import { useParams } from 'react-router';
import type { Language } from '#app/ground/language.ts';

export type { Language } from '#app/ground/language.ts';

/** Language of an address, from the route parameter `lang`. */
export function languageOf(params: Readonly<{ lang?: string | undefined }>): Language {
  return params.lang === 'en' ? 'en' : 'vi';
}

/** The page's language, in a component. */
export function useLanguage(): Language {
  return languageOf(useParams());
}

/** A path such as `/kien-nghi` in a language: `/en/kien-nghi` for English. */
export function hrefFor(language: Language, path: string): string {
  if (language === 'vi') return path;
  return path === '/' ? '/en' : `/en${path}`;
}

/** The same page in the other language; keeps path and query. */
export function otherLanguage(language: Language, place: { pathname: string; search: string }): string {
  const bare = place.pathname.replace(/^\/en(?=\/|$)/, '') || '/';
  return hrefFor(language === 'vi' ? 'en' : 'vi', bare) + place.search;
}
