declare const self: ServiceWorkerGlobalScope;
/** Paths of the assets of this build, written in by tools/dashboard/build-dashboard.mjs. */
declare const ASSETS: readonly string[];
/** Names this build. */
declare const BUILD: string;

// Keeps the page itself, so that it opens without the server and what was queued can be seen, written on and sent. It keeps nothing
// of what the log says: that may be marked, and a device can be taken away.
const SHELL = `sitlog-${BUILD}`;
const PAGE = '/';

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll([PAGE, ...ASSETS])));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name)))),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname.startsWith('/assets/')) event.respondWith(asset(request));
  else if (request.mode === 'navigate' && isOfPage(pathname)) event.respondWith(page(request));
});

function isOld(name: string): boolean {
  return name.startsWith('sitlog-') && name !== SHELL;
}

function isOfPage(path: string): boolean {
  return path === PAGE || path.startsWith('/situations/');
}

/** An asset has its content's hash for a name, so the kept one is the same. */
async function asset(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

/** The server's page, so that a new release is used at once; the kept one where there is none. */
async function page(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request);
    if (answer.status < 500) return answer;
    return (await caches.match(PAGE)) ?? answer;
  } catch (error) {
    const kept = await caches.match(PAGE);
    if (kept === undefined) throw error;
    return kept;
  }
}

export {};
