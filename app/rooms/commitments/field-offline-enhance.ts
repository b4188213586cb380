/**
 * Keeps the field page at hand for when there is no line: the page from the network if it answers soon, else as it was
 * last; its files from the store first. It never answers for what is sent.
 */
const shell = 'thuc-dia-1';
const patience = 6_000;

type Fetching = Event & { request: Request; respondWith: (answer: Promise<Response>) => void };

addEventListener('install', () => Reflect.get(self, 'skipWaiting')?.call(self));
addEventListener('activate', () => Reflect.get(self, 'clients')?.claim());
addEventListener('fetch', (event) => {
  if (!isFetching(event)) return;
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (pathname.startsWith('/assets/')) event.respondWith(file(request));
  else if (request.mode === 'navigate' && pathname.endsWith('/xem')) {
    event.respondWith(page(request, pathname));
  }
});

async function file(request: Request): Promise<Response> {
  const store = await caches.open(shell);
  return (await store.match(request.url, { ignoreVary: true })) ?? (await fetch(request));
}

async function page(request: Request, pathname: string): Promise<Response> {
  const store = await caches.open(shell);
  const kept = await store.match(pathname, { ignoreVary: true });
  // Without a place to sign in there is no page: a redirect is passed on and never kept.
  const asked = fetch(request).then(async (answer) => {
    if (answer.ok && !answer.redirected) await store.put(pathname, answer.clone());
    return answer;
  });
  if (!kept) return await asked;
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), patience));
  return await Promise.race([asked.catch(() => kept), late]);
}

function isFetching(event: Event): event is Fetching {
  return 'respondWith' in event && 'request' in event;
}

export {};
