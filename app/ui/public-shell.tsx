import { Outlet, useRouteLoaderData } from 'react-router';
import type { loader } from '#app/root.tsx';
import { useLanguage } from './language.ts';
import { PublicFrame } from './public-frame.tsx';

export const handle = { shell: true };

export default function PublicShell() {
  const site = useRouteLoaderData<typeof loader>('root')?.site ?? null;
  return (
    <PublicFrame site={site} language={useLanguage()}>
      <Outlet />
    </PublicFrame>
  );
}
