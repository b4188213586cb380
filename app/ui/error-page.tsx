import { isRouteErrorResponse } from 'react-router';
import { hrefFor, type Language } from './language.ts';
import { shellWords } from './words.ts';

/** The page of an error, in words: what it means and what to do now. Goes inside a frame. */
export function ErrorPage({
  error,
  language,
  staff,
}: {
  error: unknown;
  language: Language;
  staff?: boolean;
}) {
  const words = shellWords(language).errors;
  const reference = referenceOf(error);
  const { title, text } = words[kindOf(error)];
  return (
    <main id="main" className="wrap page narrow">
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      {reference && (
        <p>
          {words.reference}: <code className="code">{reference}</code>
        </p>
      )}
      <p className="row">
        {staff ? (
          <a className="btn" href={hrefFor(language, '/lam-viec')}>
            {words.goDesk}
          </a>
        ) : (
          <>
            <a className="btn" href={hrefFor(language, '/')}>
              {words.goHome}
            </a>
            <a className="btn quiet" href={hrefFor(language, '/tra-cuu')}>
              {words.goFollow}
            </a>
          </>
        )}
      </p>
    </main>
  );
}

/** The title of an error's page, for its `meta`. */
export function titleOf(error: unknown, language: Language): string {
  return shellWords(language).errors[kindOf(error)].title;
}

const kinds: Readonly<
  Record<number, 'missing' | 'forbidden' | 'changed' | 'tooLarge' | 'unreadable' | 'busy'>
> = {
  403: 'forbidden',
  404: 'missing',
  409: 'changed',
  413: 'tooLarge',
  422: 'unreadable',
  503: 'busy',
};

function kindOf(error: unknown) {
  return (isRouteErrorResponse(error) && kinds[error.status]) || 'failed';
}

function referenceOf(error: unknown): string | null {
  if (!isRouteErrorResponse(error) || typeof error.data !== 'object' || error.data === null) return null;
  const { reference } = error.data;
  return typeof reference === 'string' ? reference : null;
}
