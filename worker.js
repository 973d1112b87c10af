// Keeps one release of the site, whole, for when there is no network (docs/decisions/008-offline.md).
const FILES = RELEASE_FILES;
// Two releases, and two sites in two folders of one host, have caches of their own.
const OURS = `postworth ${registration.scope} `;
const RELEASE = `${OURS}RELEASE_NAME`;
// How long a reader with a release at hand waits for the network to bring a newer one.
const PATIENCE = 3000;

// A host in the middle of an upload sends files of two releases. Each is held to its own hash, so that nothing is kept
// then, and the next visit tries again.
const keep = async () => {
  const cache = await caches.open(RELEASE);
  await cache.addAll(FILES.map(([file, integrity]) => new Request(file, { integrity, cache: 'no-cache' })));
  // Some hosts send who asks for a page to its name without the ending. Browsers show no page that came by such a way.
  for (const request of await cache.keys()) {
    const answer = await cache.match(request, { ignoreVary: true });
    if (answer.redirected) await cache.put(request, new Response(answer.body, answer));
  }
};
addEventListener('install', event => event.waitUntil(keep()));

// It comes to this when no page is left that an older worker serves: nobody needs the older files.
const tidy = async () => {
  const names = await caches.keys();
  await Promise.all(names.filter(name => name.startsWith(OURS) && name !== RELEASE).map(name => caches.delete(name)));
};
addEventListener('activate', event => event.waitUntil(tidy()));

const kept = async (request, ignoreSearch) =>
  (await caches.open(RELEASE)).match(request, { ignoreSearch, ignoreVary: true });

// The newest page that can be had. It names its files by their content, so it never meets those of another release.
const page = async request => {
  const old = await kept(request, true) ?? await kept(`${new URL(request.url).pathname}.html`, true);
  // Asked of the host itself: what the browser remembers of a page may be as old as what is kept here.
  const sent = fetch(request, { cache: 'no-cache' });
  if (!old) return sent;
  const usable = answer => (answer.ok || answer.type === 'opaqueredirect' ? answer : old);
  const late = new Promise(done => { setTimeout(done, PATIENCE, old); });
  return Promise.race([sent.then(usable, () => old), late]);
};

// A file named after its content is the same whatever is asked of it; the sources say their release in the question.
const file = async request => {
  const named = /\/postworth-\w+-[0-9a-f]+\.\w+$/.test(new URL(request.url).pathname);
  return await kept(request, named) ?? fetch(request);
};

addEventListener('fetch', event => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(registration.scope)) return;
  event.respondWith(request.mode === 'navigate' ? page(request) : file(request));
});
