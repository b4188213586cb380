import type { ReactNode } from 'react';
import { useLocation, useMatches, useRouteLoaderData } from 'react-router';
import { formatOf } from './format.ts';
import { hrefFor, type Language, otherLanguage } from './language.ts';
import { Mark } from './mark.tsx';
import { bringsQr } from './plain.ts';
import { Qr } from './qr.tsx';
import { shellWords } from './words.ts';

type Site = Readonly<{ name: string; place: string; hotline: string | null; hours: string | null }>;
type Given = Readonly<{ site: Site | null; language: Language; children: ReactNode }>;

/** Header and footer of every public page. The page brings its own `<main id="main">`. */
export function PublicFrame({ site, language, children }: Given) {
  const words = shellWords(language);
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <Header site={site} language={language} />
      {children}
      <Footer site={site} language={language} />
    </>
  );
}

const menu = [
  ['home', '/'],
  ['dialogues', '/doi-thoai'],
  ['petitions', '/kien-nghi'],
  ['promises', '/loi-hua'],
  ['follow', '/tra-cuu'],
] as const;

function Header({ site, language }: Omit<Given, 'children'>) {
  const words = shellWords(language);
  const { pathname } = useLocation();
  return (
    <header className="site">
      <div className="wrap">
        <a className="mark" href={hrefFor(language, '/')}>
          <Mark />
          <span>
            <b>{site ? words.portal : words.product}</b>
            {site?.place ?? words.portal}
          </span>
        </a>
        <nav aria-label={words.mainMenu}>
          {menu.map(([name, path]) => (
            <a
              key={name}
              href={hrefFor(language, path)}
              aria-current={isHere(pathname, hrefFor(language, path), path === '/') ? 'page' : undefined}
            >
              {words.menu[name]}
            </a>
          ))}
        </nav>
        <Tools language={language} />
      </div>
    </header>
  );
}

/** Text size and language; both work without script. */
export function Tools({ language }: { language: Language }) {
  const words = shellWords(language);
  const place = useLocation();
  const isLarger = useRouteLoaderData<{ largerText: boolean }>('root')?.largerText ?? false;
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <div className="tools">
      <form method="post" action="/co-chu">
        <input type="hidden" name="tro-ve" value={place.pathname + place.search} />
        <button
          type="submit"
          className="tool"
          name="co"
          value={isLarger ? 'thuong' : 'lon'}
          aria-label={isLarger ? words.usual : words.larger}
        >
          <span className="lg">{words.textSize}</span> {isLarger ? 'A−' : 'A+'}
        </button>
      </form>
      <a className="tool" href={otherLanguage(language, place)} hrefLang={other} lang={other}>
        <span className="lg">{words.otherLanguage}</span>
        <span className="sm">
          {words.otherLanguageShort}
          <span className="hide"> – {words.otherLanguage}</span>
        </span>
      </a>
    </div>
  );
}

function Footer({ site, language }: Omit<Given, 'children'>) {
  const words = shellWords(language).footer;
  return (
    <footer className="foot">
      <div className="wrap">
        <div>
          <strong>{site?.name ?? shellWords(language).product}</strong>
          <p>{words.promise}</p>
          {site?.hotline && <p className="num">{words.hotline(site.hotline, site.hours)}</p>}
        </div>
        <ul>
          <li>
            <a href={hrefFor(language, '/cach-lam')}>{words.howWeWork}</a>
          </li>
          <li>
            <a href={hrefFor(language, '/thong-tin-ca-nhan')}>{words.privacy}</a>
          </li>
          <li>
            <a href={hrefFor(language, '/tiep-cong-dan')}>{words.reception}</a>
          </li>
        </ul>
        <ul>
          <li>
            <a href={hrefFor(language, '/kha-nang-tiep-can')}>{words.accessibility}</a>
          </li>
          <li>
            <a href={hrefFor(language, '/giam-sat')}>{words.supervision}</a>
          </li>
          <li>
            <a href={hrefFor(language, '/lam-viec')}>{words.staff}</a>
          </li>
        </ul>
        <Printed language={language} />
      </div>
    </footer>
  );
}

/** On paper only: where this sheet comes from, when it was made, and the way back to the page. */
function Printed({ language }: { language: Language }) {
  const words = shellWords(language).footer;
  const printed = useRouteLoaderData<{ printed: { from: string; at: string } }>('root')?.printed;
  const { pathname } = useLocation();
  const isThing = bringsQr(useMatches().map((match) => match.handle));
  if (printed === undefined) return null;
  const address = printed.from + pathname;
  return (
    <div className="printed num">
      {isThing && <Qr text={address} label={address} isNear />}
      <p>{words.printed(address, formatOf(language).moment(printed.at))}</p>
    </div>
  );
}

function isHere(pathname: string, href: string, exactly: boolean): boolean {
  return pathname === href || (!exactly && pathname.startsWith(`${href}/`));
}
