// What the page does once its program runs: it sees to visits without a network, brings in the sources, and tells a page
// that frames it how high it is.

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

// The sources are a page of their own, larger than all of this. They are brought in for those who ask for one, or for
// all of them; brought in by scrolling they would push away what stands at the foot.
const place = document.getElementById('sources');
const bringSources = () => new Promise(done => {
  const request = new XMLHttpRequest();
  request.open('GET', 'SOURCES_PAGE');
  request.responseType = 'document';
  request.onloadend = () => {
    const section = request.response?.getElementById('sources');
    if (section) place.replaceWith(section);
    done(section);
  };
  request.send();
});
// The page's place in the history stays the one it was.
const readdress = address => history.replaceState(history.state, '', location.pathname + address);
let asking;
const followSource = async () => {
  const { hash } = location;
  if (!/^#source(s$|-)/.test(hash)) return;
  const brought = await (asking ??= bringSources());
  if (!brought) asking = undefined;
  // The reader may have gone on.
  if (location.hash !== hash) return;
  // The same address again: only so does the browser take the source for its target.
  if (brought) location.replace(hash);
  // Out of the address, the source can be asked for once more.
  else readdress(location.search);
};
// Only the front page has a place for them.
if (place) {
  addEventListener('hashchange', followSource);
  followSource();
}

// A page that frames this one is told how high it is, whoever that is: it learns nothing else. embed.js reads it by our
// name, WordPress by the secret that it has put into the address.
// It stays what it was when the address leads to a place on the page.
let known = null;
const secret = () => known = new URLSearchParams(location.hash.slice(2)).get('secret') ?? known;
const tell = message => parent.postMessage(message, '*');
const tellHeight = () => {
  const value = Math.ceil(document.documentElement.getBoundingClientRect().height);
  tell({ postworth: value, message: 'height', value, secret: secret() });
};
if (parent !== window) {
  // Far from the screen a frame is not drawn, and observers see nothing.
  tellHeight();
  new ResizeObserver(tellHeight).observe(document.documentElement);
  addEventListener('hashchange', tellHeight);
  // A page whose script came after the first word of it asks again.
  addEventListener('message', ({ source }) => source === parent && tellHeight());
}

// An address that was left by going to a source says what the page was then. The page is as it is.
addEventListener('popstate', () => {
  const { link } = document.documentElement.dataset;
  if (link == null) return;
  const query = link && `?${link}`;
  if (query !== location.search) readdress(query + location.hash);
});

// Whoever puts this page into an article begins with its figures as they are.
const maker = document.querySelector('[href="embed.html"]');
maker?.addEventListener('click', () => { maker.search = location.search; });

// The same page in another language shows the same.
addEventListener('click', event => {
  const link = event.target.closest('[hreflang]');
  if (!link) return;
  link.pathname = link.pathname.replace(/[^/]*$/, location.pathname.split('/').pop());
  [link.search, link.hash] = [location.search, location.hash];
});

// A frame has no sources of its own: what it leads to opens beside the page around it. WordPress lets a frame open
// nothing, and asked by the reader goes there itself.
addEventListener('click', event => {
  const link = event.target.closest('[data-embed] :is(.cite, [target])');
  if (!link) return;
  if (link.hash) link.href = `SOURCES_PAGE${link.hash}`;
  link.target = '_blank';
  if (!secret()) return;
  event.preventDefault();
  tell({ message: 'link', value: link.href, secret: secret() });
});
