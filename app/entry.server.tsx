import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router';
import { houseContext, nonceContext, requestContext } from './http/context.ts';
import { policyOf } from './http/headers.ts';
import { NonceContext } from './ui/nonce.ts';
import { isPlain } from './ui/plain.ts';

const longestRender = 10_000;

/** Draws a page: a plain one as a string without any script of ours inside, a full one when all of it is ready. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  load: RouterContextProvider,
): Promise<Response> {
  headers.set('content-type', 'text/html; charset=utf-8');
  if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
  const { matches } = context.staticHandlerContext;
  if (isPlain(matches.map((match) => context.routeModules[match.route.id]?.handle))) {
    // A page that shows something of another site says so itself.
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', policyOf(null));
    // Without the stream React Router adds no data for the browser to a page that has no React in it.
    const bare = { ...context, serverHandoffStream: undefined };
    const html = renderToString(<ServerRouter context={bare} url={request.url} />);
    return new Response(`<!DOCTYPE html>${html}`, { status, headers });
  }
  const nonce = load.get(nonceContext);
  headers.set('content-security-policy', policyOf(nonce));
  return await drawFull({ request, status, headers, context, load, nonce });
}

/** Unforeseen errors outside loaders and actions (those are answered in http/answer.ts): logged with the request. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: unknown },
): void {
  if (request.signal.aborted) return;
  const load = isProvider(context) ? context : null;
  load?.get(houseContext).log.error({ request: load.get(requestContext).id, err: error }, 'a page failed');
}

type Drawing = Readonly<{
  request: Request;
  status: number;
  headers: Headers;
  context: EntryContext;
  load: RouterContextProvider;
  nonce: string;
}>;

function drawFull({ request, status, headers, context, load, nonce }: Drawing): Promise<Response> {
  return new Promise<Response>((resolve, reject) => {
    let shown = status;
    const timer = setTimeout(() => drawn.abort(), longestRender);
    const drawn = renderToPipeableStream(
      <NonceContext value={nonce}>
        <ServerRouter context={context} url={request.url} nonce={nonce} />
      </NonceContext>,
      {
        nonce,
        onAllReady() {
          clearTimeout(timer);
          const body = new PassThrough();
          resolve(new Response(createReadableStreamFromReadable(body), { status: shown, headers }));
          drawn.pipe(body);
        },
        onShellError: reject,
        onError(error) {
          shown = 500;
          handleError(error, { request, context: load });
        },
      },
    );
  });
}

function isProvider(context: unknown): context is RouterContextProvider {
  return typeof context === 'object' && context !== null && 'get' in context;
}
