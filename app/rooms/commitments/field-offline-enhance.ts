/** Keeps the field page at hand for when there is no line. It never answers for what is sent. */
const shell = 'thuc-dia-1';

type Fetching = Event & { request: Request; respondWith: (answer: Promise<Response>) => void };

addEventListener('install', () => Reflect.get(self, 'skipWaiting')?.call(self));
addEventListener('activate', () => Reflect.get(self, 'clients')?.claim());
addEventListener('fetch', (event) => {
  if (!('respondWith' in event && 'request' in event) || !isFetching(event)) return;
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (pathname.startsWith('/assets/') || request.mode === 'navigate') {
    event.respondWith(newestOrKept(request, pathname));
  }
});

async function newestOrKept(request: Request, pathname: string): Promise<Response> {
  const store = await caches.open(shell);
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected) await store.put(pathname, answer.clone());
    return answer;
  } catch (gone) {
    const kept = await store.match(pathname, { ignoreVary: true });
    if (kept) return kept;
    throw gone;
  }
}

function isFetching(event: Event): event is Fetching {
  return 'respondWith' in event;
}

export {};
