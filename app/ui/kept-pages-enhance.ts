/**
 * Pages that a telephone keeps for when there is no line: what their workers and scripts share. A shelf whose name
 * begins with `can-bo-` holds a page of staff and is emptied as soon as somebody signs out or another one signs in.
 */
const ofStaff = 'can-bo-';
const leftOf = 'chua-gui ';
const patience = 6_000;

type Fetching = Event & { request: Request; respondWith: (answer: Promise<Response>) => void };

/**
 * For a worker: pages from the network if it answers soon, else as they were last; files from the shelf first. It
 * never answers for what is sent, and never keeps a page that led elsewhere, such as to the door.
 */
export function answerFromShelf(shelf: string, isPage: (path: string) => boolean): void {
  addEventListener('install', () => Reflect.get(self, 'skipWaiting')?.call(self));
  addEventListener('activate', () => Reflect.get(self, 'clients')?.claim());
  addEventListener('fetch', (event) => {
    if (!isFetching(event)) return;
    const { request } = event;
    const { origin, pathname } = new URL(request.url);
    if (request.method !== 'GET' || origin !== location.origin) return;
    if (pathname.startsWith('/assets/')) event.respondWith(file(shelf, request));
    else if (request.mode === 'navigate' && isPage(pathname)) {
      event.respondWith(page(shelf, request, pathname));
    }
  });
}

async function file(name: string, request: Request): Promise<Response> {
  const shelf = await caches.open(name);
  const kept = await shelf.match(request.url, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await shelf.put(request.url, answer.clone());
  return answer;
}

async function page(name: string, request: Request, pathname: string): Promise<Response> {
  const shelf = await caches.open(name);
  const kept = await shelf.match(pathname, { ignoreVary: true });
  const asked = fetch(request).then(async (answer) => {
    if (answer.ok && !answer.redirected) await shelf.put(pathname, answer.clone());
    return answer;
  });
  if (!kept) return await asked;
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), patience));
  return await Promise.race([asked.catch(() => kept), late]);
}

function isFetching(event: Event): event is Fetching {
  return 'respondWith' in event && 'request' in event;
}

/**
 * For the page: puts itself and its files on its only shelf, and takes away what older builds left there. False where
 * it could not, as without a line or without a session; then all stays as it was.
 */
export async function keepHere(name: string, worker: Readonly<{ at: string; scope: string }>) {
  if (!('serviceWorker' in navigator)) return false;
  await navigator.serviceWorker.register(worker.at, { scope: worker.scope });
  if (!navigator.onLine) return false;
  const answer = await fetch(location.pathname);
  if (!answer.ok || answer.redirected) return false;
  const loaded = performance.getEntriesByType('resource').map((entry) => entry.name);
  const linked = [...document.querySelectorAll('link[rel=stylesheet], script[src]')].flatMap(
    (part) => part.getAttribute('href') ?? part.getAttribute('src') ?? [],
  );
  const files = [...loaded, ...linked].map((part) => new URL(part, location.href).pathname);
  const wanted = new Set(files.filter((path) => path.startsWith('/assets/')));
  const shelf = await caches.open(name);
  await shelf.addAll([...wanted]);
  await shelf.put(location.pathname, answer);
  for (const request of await shelf.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname !== location.pathname && !wanted.has(pathname)) await shelf.delete(request);
  }
  return true;
}

/** Says how many things of a page wait on this telephone, for whoever is about to sign out. */
export function noteLeft(page: string, count: number): void {
  localStorage.setItem(leftOf + page, String(count));
}

/**
 * Asks before signing out when something has not been sent, then forgets the pages that were kept; what is unsent
 * stays with its owner. The form says the question in `data-leave`, with # for the number.
 */
export function watchSignOut(): () => void {
  const watch = (event: SubmitEvent) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset.leave === undefined) return;
    const left = Object.keys(localStorage)
      .filter((name) => name.startsWith(leftOf))
      .reduce((sum, name) => sum + Number(localStorage.getItem(name)), 0);
    event.preventDefault();
    if (left > 0 && !confirm(form.dataset.leave.replace('#', String(left)))) return;
    // A page that is left takes along what it has not done yet: first the shelves, then the way out.
    void forgetPages().finally(() => form.submit());
  };
  addEventListener('submit', watch);
  return () => removeEventListener('submit', watch);
}

/** The pages that were kept go when somebody else has signed in than the last time. */
export async function keepOnlyFor(who: string): Promise<void> {
  const last = localStorage.getItem('can-bo');
  localStorage.setItem('can-bo', who);
  if (last === null || last === who) return;
  for (const name of Object.keys(localStorage)) if (name.startsWith(leftOf)) localStorage.removeItem(name);
  await forgetPages();
}

async function forgetPages(): Promise<void> {
  if (!('caches' in globalThis)) return;
  for (const name of await caches.keys()) if (name.startsWith(ofStaff)) await caches.delete(name);
}
