/** Stands between the collector's page and the line: what was kept when the line was there is shown when it is not. */
const shelf = 'thu-y-kien';

type Asked = Event & { request: Request; respondWith: (answer: Promise<Response>) => void };

addEventListener('fetch', (event) => {
  if (!isAsked(event)) return;
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate' && pathname.endsWith(`/${shelf}`)) event.respondWith(freshOrKept(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(keptOrFresh(request));
});

function isAsked(event: Event): event is Asked {
  return 'request' in event && 'respondWith' in event;
}

async function freshOrKept(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await (await caches.open(shelf)).match(request, { ignoreSearch: true });
    if (kept === undefined) throw error;
    return kept;
  }
}

async function keptOrFresh(request: Request): Promise<Response> {
  return (await (await caches.open(shelf)).match(request)) ?? (await fetch(request));
}
