import { useEffect, useRef } from 'react';
import { Link, Outlet, useLocation, useRouteLoaderData } from 'react-router';
import { actorOf, visitOf } from '#app/http/context.ts';
import type { loader as rootLoader } from '#app/root.tsx';
import type { Route } from './+types/staff-shell';
import './staff.css';
import './staff-narrow.css';
import { keepOnlyFor, watchSignOut } from './kept-pages-enhance.ts';
import { hrefFor, type Language, languageOf } from './language.ts';
import { Mark } from './mark.tsx';
import { PublicFrame, Tools } from './public-frame.tsx';
import { currentItem, type MenuItem, staffMenu } from './staff-menu.ts';
import { shellWords } from './words.ts';

export const handle = { shell: true };

export async function loader({ context }: Route.LoaderArgs) {
  const actor = actorOf(context);
  if (actor.kind !== 'staff') return { name: null, who: null, menu: [], place: null };
  const { name, personId: who, roles } = actor;
  // One installation serves several levels: the desk names the body that is worked for, not that of the site.
  const workplace = roles.at(0)?.organisationId;
  const place = workplace === undefined ? null : await visitOf(context).readPlace(workplace);
  return { name, who, menu: staffMenu(roles.map((held) => held.role)), place };
}

/** The desk for those who have signed in; the frame of the public site for who is about to. */
export default function StaffShell({ loaderData, params }: Route.ComponentProps) {
  const site = useRouteLoaderData<typeof rootLoader>('root')?.site ?? null;
  const language = languageOf(params);
  const words = shellWords(language);
  const { who } = loaderData;
  useEffect(() => {
    if (who !== null) void keepOnlyFor(who);
    return watchSignOut();
  }, [who]);
  if (loaderData.name === null) {
    return (
      <PublicFrame site={site} language={language}>
        <Outlet />
      </PublicFrame>
    );
  }
  return (
    <div className="desk">
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className="deskbar">
        <Link className="mark" to={hrefFor(language, '/lam-viec')}>
          <Mark />
          <span>
            <b>{words.staff.desk}</b>
            {loaderData.place ?? site?.place ?? words.product}
          </span>
        </Link>
        <Menu menu={loaderData.menu} language={language} />
        <div className="who">
          <strong>{loaderData.name}</strong>
          <form
            method="post"
            action={hrefFor(language, '/lam-viec/dang-xuat')}
            data-leave={words.staff.leave}
          >
            <button type="submit" className="link">
              {words.staff.signOut}
            </button>
          </form>
          <a href={hrefFor(language, '/')}>{words.staff.publicSite}</a>
          <Tools language={language} />
        </div>
      </header>
      <Outlet />
    </div>
  );
}

function Menu({ menu, language }: { menu: readonly MenuItem[]; language: Language }) {
  const words = shellWords(language).staff;
  const path = useLocation().pathname.replace(/^\/en(?=\/|$)/, '');
  const current = currentItem(menu, path);
  // On a telephone the menu is longer than the screen is wide: where one stands must be in sight.
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    if (current === null) return;
    bar.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  return (
    <nav aria-label={words.menu} ref={bar}>
      <ul>
        {menu.map((item) => (
          <li key={item.href} className={item.begins ? 'begins' : undefined}>
            <Link
              reloadDocument={item.plain}
              to={hrefFor(language, item.href)}
              aria-current={item.href === current ? 'page' : undefined}
            >
              {words[item.name]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
