import { type ReactNode, use } from 'react';
import {
  data,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useParams,
  useRouteLoaderData,
} from 'react-router';
import type { Route } from './+types/root';
import enhance from './enhance.ts?worker&url';
import { houseOf, visitOf } from './http/context.ts';
import './ui/tokens.css';
import './ui/components.css';
import './ui/pieces.css';
import './ui/common.css';
import './ui/lists.css';
import './ui/thing.css';
import './ui/forms.css';
import './ui/narrow.css';
import './ui/paper.css';
import { useDrawn } from './ui/drawn.ts';
import { ErrorPage, titleOf } from './ui/error-page.tsx';
import latin from './ui/fonts/be-vietnam-pro-latin-400-normal.woff2?url';
import vietnamese from './ui/fonts/be-vietnam-pro-vietnamese-400-normal.woff2?url';
import { languageOf } from './ui/language.ts';
import mark from './ui/mark.svg?url';
import { NonceContext } from './ui/nonce.ts';
import { bringsScript, isPlain } from './ui/plain.ts';
import { PublicFrame } from './ui/public-frame.tsx';
import { shellWords } from './ui/words.ts';

export const handle = { shell: true };

export const middleware: Route.MiddlewareFunction[] = [
  ({ context, pattern }, next) => {
    visitOf(context).onPattern(pattern);
    return next();
  },
];

export async function loader({ context }: Route.LoaderArgs) {
  const visit = visitOf(context);
  if (visit.tooLarge) throw data({ kind: 'too-large' }, { status: 413 });
  const house = houseOf(context);
  const printed = { from: house.publicUrl, at: house.now().toISOString() };
  return { site: await visit.readSite(), largerText: visit.largerText, printed };
}

/** What the tenant is called hardly changes: moves within staff pages do not ask again. */
export function shouldRevalidate() {
  return false;
}

export function meta({ loaderData, params, error }: Route.MetaArgs): Route.MetaDescriptors {
  const words = shellWords(languageOf(params));
  if (error) return [{ title: titleOf(error, languageOf(params)) }, { name: 'robots', content: 'noindex' }];
  return [
    { title: loaderData?.site ? `${words.product} – ${loaderData.site.place}` : words.product },
    { name: 'description', content: words.description },
    { property: 'og:site_name', content: words.product },
    { property: 'og:type', content: 'website' },
  ];
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = use(NonceContext);
  const handles = useMatches().map((match) => match.handle);
  const plain = isPlain(handles);
  const larger = useRouteLoaderData<typeof loader>('root')?.largerText;
  const lang = languageOf(useParams());
  useDrawn();
  return (
    <html lang={lang} className={larger ? 'larger' : undefined} data-drawn={plain ? undefined : ''}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#1d3d63" />
        <meta name="color-scheme" content="light" />
        <Meta />
        <link rel="icon" href={mark} type="image/svg+xml" />
        <link rel="preload" href={latin} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="preload" href={vietnamese} as="font" type="font/woff2" crossOrigin="anonymous" />
        <Links nonce={nonce} />
      </head>
      <body>
        {children}
        {plain ? (
          !bringsScript(handles) && <script type="module" src={enhance} />
        ) : (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error, params }: Route.ErrorBoundaryProps) {
  const site = useRouteLoaderData<typeof loader>('root')?.site ?? null;
  return (
    <PublicFrame site={site} language={languageOf(params)}>
      <ErrorPage error={error} language={languageOf(params)} />
    </PublicFrame>
  );
}
