import type { MetaDescriptor } from 'react-router';
import { hrefFor, type Language } from './language.ts';

type Given = Readonly<{
  /** Matches of the page, of which the root says under which address we are reached. */
  matches: readonly (Readonly<{ id: string; loaderData?: unknown }> | undefined)[];
  language: Language;
  /** Address of the page without its language. */
  path: string;
  /** Address of the thing whose picture is shown, where that is another. */
  picture?: string;
  title: string;
  description: string;
}>;

/** What messengers and search engines read of a page: title, words, picture, and its one address in each language. */
export function shareMeta(given: Given): MetaDescriptor[] {
  const { matches, language, path, title, description } = given;
  const from = publicUrlOf(matches);
  const address = (wanted: Language) => `${from}${hrefFor(wanted, path)}`;
  const picture = `${from}${hrefFor(language, given.picture ?? path)}/anh.png`;
  return [
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:url', content: address(language) },
    { property: 'og:image', content: picture },
    { property: 'og:image:width', content: '1200' },
    { property: 'og:image:height', content: '630' },
    { property: 'og:locale', content: language === 'vi' ? 'vi_VN' : 'en_GB' },
    { name: 'twitter:card', content: 'summary_large_image' },
    { tagName: 'link', rel: 'canonical', href: address(language) },
    { tagName: 'link', rel: 'alternate', hrefLang: 'vi', href: address('vi') },
    { tagName: 'link', rel: 'alternate', hrefLang: 'en', href: address('en') },
  ];
}

function publicUrlOf(matches: Given['matches']): string {
  const data = matches.find((match) => match?.id === 'root')?.loaderData;
  if (typeof data !== 'object' || data === null || !('printed' in data)) return '';
  const { printed } = data;
  if (typeof printed !== 'object' || printed === null || !('from' in printed)) return '';
  return String(printed.from);
}
