/* What the build writes before this: const SITE = { language, articles, home, title, text, kept, name }, addresses and words. */
const [PAGES, FILES] = ['offline-pages', 'offline-files'];
/** Entries; the oldest go first. */
const MOST = { [PAGES]: 100, [FILES]: 600 };
const FOLDERS = ['/assets/', '/images/'];
const LASTING = ['style', 'script', 'font', 'image'];

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** An article that was opened before there was a worker tells what it has loaded. */
self.addEventListener('message', (event) => {
  const isOurs = (url) => toCache(new URL(url)) !== undefined;
  event.waitUntil(
    Promise.all(event.data.filter(isOurs).map((url) => fetchAndKeep(new Request(url)).catch(() => 0))),
  );
});

/** The network first: nobody sees an old release while there is a new one. */
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const isPage = request.mode === 'navigate';
  if (request.method !== 'GET' || request.headers.has('range')) return;
  if (!isPage && !(LASTING.includes(request.destination) && toCache(new URL(request.url)))) return;
  event.respondWith(fetchAndKeep(request, event).catch(() => answerOffline(request, isPage)));
});

function toCache({ origin, pathname }) {
  if (origin !== self.location.origin) return undefined;
  if (FOLDERS.some((folder) => pathname.startsWith(folder))) return FILES;
  return pathname.startsWith(SITE.articles) && pathname.endsWith('/') ? PAGES : undefined;
}

async function fetchAndKeep(request, event) {
  const response = await fetch(request);
  const name = toCache(new URL(request.url));
  if (name !== undefined && !response.redirected) {
    const kept = keep(name, request.url, response.clone());
    await (event ? event.waitUntil(kept) : kept);
  }
  return response;
}

/** The newest last; what is gone is not kept. */
async function keep(name, url, response) {
  if (response.status !== 200 && response.status !== 404 && response.status !== 410) return;
  const cache = await caches.open(name);
  const key = new URL(url).pathname;
  await cache.delete(key);
  if (response.status !== 200) return;
  await cache.put(key, response);
  const keys = await cache.keys();
  for (const old of keys.slice(0, Math.max(0, keys.length - MOST[name]))) await cache.delete(old);
}

async function answerOffline(request, isPage) {
  const found = await caches.match(new URL(request.url).pathname, { ignoreVary: true });
  return found ?? (isPage ? drawOffline() : Response.error());
}

/** Titles come escaped from our own pages. */
async function drawOffline() {
  const pages = await caches.open(PAGES);
  const lines = await Promise.all(
    (await pages.keys()).reverse().map(async (key) => {
      const html = await (await pages.match(key)).text();
      const title = /<title>([^<]*)/.exec(html)?.[1] ?? '';
      return `<li><a href="${new URL(key.url).pathname}">${title}</a></li>`;
    }),
  );
  const files = await (await caches.open(FILES)).keys();
  const style = files
    .map(({ url }) => new URL(url).pathname)
    .findLast((path) => /\/style-[^/]*\.css$/.test(path));
  const list = lines.length === 0 ? '' : `<h2>${SITE.kept}</h2><ul>${lines.join('')}</ul>`;
  const html = `<!DOCTYPE html><html lang="${SITE.language}"><meta charset="utf-8"><title>${SITE.title}</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">${style ? `<link rel="stylesheet" href="${style}">` : ''}<main class="prose"><h1>${SITE.title}</h1><p>${SITE.text}</p>${list}<p><a href="${SITE.home}">${SITE.name}</a></p></main></html>`;
  return new Response(html, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
