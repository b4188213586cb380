import { languageOf } from '../language.ts';
import { pageWords } from '../page-words.ts';
import { Prose } from '../prose.tsx';
import type { Route } from './+types/privacy';

export const handle = { plain: true };

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  const words = pageWords(languageOf(params)).privacy;
  return [{ title: words.title }, { name: 'description', content: words.lead }];
}

export default function Privacy({ params }: Route.ComponentProps) {
  return <Prose language={languageOf(params)} text={pageWords(languageOf(params)).privacy} />;
}
