import { Outlet } from 'react-router';
import { ErrorPage, titleOf } from '../error-page.tsx';
import { languageOf } from '../language.ts';
import type { Route } from './+types/errors';

export const handle = { shell: true };

/** The title of an error; where there is none the page says its own. */
export function meta({ error, params, matches }: Route.MetaArgs): Route.MetaDescriptors {
  if (!error) return matches.flatMap((match) => match?.meta ?? []);
  return [{ title: titleOf(error, languageOf(params)) }, { name: 'robots', content: 'noindex' }];
}

export default function Errors() {
  return <Outlet />;
}

export function ErrorBoundary({ error, params }: Route.ErrorBoundaryProps) {
  return <ErrorPage error={error} language={languageOf(params)} />;
}
