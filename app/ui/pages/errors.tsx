import { Outlet } from 'react-router';
import { ErrorPage } from '../error-page.tsx';
import { languageOf } from '../language.ts';
import type { Route } from './+types/errors';

export const handle = { shell: true };

export default function Errors() {
  return <Outlet />;
}

export function ErrorBoundary({ error, params }: Route.ErrorBoundaryProps) {
  return <ErrorPage error={error} language={languageOf(params)} />;
}
