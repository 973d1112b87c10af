// What the page does once its program runs: it sees to visits without a network, and brings in the sources.

// What works without a network is fetched now that the page has all it needs for itself. In a frame the page is a part
// of somebody else's; where nothing may be kept, the browser refuses.
const keepForLater = async () => {
  if (window !== top) return;
  try {
    const policy = window.trustedTypes?.createPolicy('worker', { createScriptURL: () => 'worker.js' });
    const worker = policy?.createScriptURL('') ?? 'worker.js';
    await navigator.serviceWorker.register(worker, { updateViaCache: 'none' });
  } catch {}
};
keepForLater();

// The sources are a page of their own, larger than all of this. They are brought in once somebody comes near them.
const bringSources = () => new Promise(done => {
  const request = new XMLHttpRequest();
  request.open('GET', 'SOURCES_PAGE');
  request.responseType = 'document';
  request.onload = () => {
    const section = request.response?.getElementById('sources');
    if (section) document.getElementById('sources').replaceWith(section);
    done();
  };
  request.send();
});
let asking;
const sources = () => asking ??= bringSources();
const followSource = async () => {
  const { hash } = location;
  if (!hash.startsWith('#source-')) return;
  await sources();
  // The same address again: only so does the browser take the source for its target.
  location.replace(hash);
};
// Only the front page has a place for them.
const place = document.getElementById('sources');
if (place) {
  addEventListener('hashchange', followSource);
  followSource();
  new IntersectionObserver(([entry], observer) => {
    if (!entry.isIntersecting) return;
    observer.disconnect();
    sources();
  }, { rootMargin: '600px' }).observe(place);
}
