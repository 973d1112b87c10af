// Fetches the program while the page is read, and lets it take the written page over with all the reader did to it.
{
  const page = document.documentElement;
  // After a failure (failure.js) each file has a new address, so that no bad copy of it is taken again.
  const again = history.state === null ? '' : `?${Date.now()}`;
  // Each file is asked for once, here, and no sooner and no later than the page itself.
  const wasm = fetch(`postworth_bg.wasm${again}`, { integrity: 'WASM_INTEGRITY' });
  const program = import(`./postworth.js${again}`);
  const parsed = new Promise(done => document.addEventListener('DOMContentLoaded', done));

  // What is written is the worked example. A link may say otherwise: until it is read, no figure is shown.
  const linked = location.search.length > 1;
  page.toggleAttribute('data-waiting', linked);

  const pressed = [];
  const press = event => pressed.push(event.target.closest('#app button'));
  addEventListener('click', press);

  // The program draws beside the written page, out of sight. Both are the same page, so the elements are pairs.
  const takeOver = (written, drawn) => {
    removeEventListener('click', press);
    const twins = drawn.querySelectorAll('*');
    const pairs = linked ? [] : [...written.querySelectorAll('*')].map((old, place) => [old, twins[place]]);
    const twinOf = new Map(pairs);
    const scrolled = pairs.map(([old, twin]) => [twin, old.scrollTop]).filter(([, top]) => top);
    const field = document.activeElement;
    for (const [old, twin] of pairs) carryOver(old, twin);
    for (const button of pressed) twinOf.get(button)?.click();
    // Never both at once, or the browser would follow what it showed down the page.
    [written.hidden, drawn.hidden] = [true, false];
    page.removeAttribute('data-waiting');
    for (const [twin, top] of scrolled) twin.scrollTop = top;
    // The next field has the focus before the last one goes, or a phone would put its keyboard away.
    twinOf.get(field)?.focus({ preventScroll: true });
    if (field?.type === 'text') twinOf.get(field)?.setSelectionRange(field.selectionStart, field.selectionEnd);
    written.remove();
  };

  // What was typed is typed again, so that it reaches the program the way every keystroke does.
  const carryOver = (old, twin) => {
    const retype = event => {
      twin.value = old.value;
      twin.dispatchEvent(event);
    };
    if (old.localName === 'details') twin.open = old.open;
    else if (old.checked !== twin.checked) twin.click();
    else if (old.value === twin.value) return;
    else if (old.localName === 'select') retype(new Event('change', { bubbles: true }));
    else if (old.localName === 'input') retype(new InputEvent('input', { bubbles: true }));
  };

  const start = async () => {
    await parsed;
    const written = document.getElementById('app');
    const drawn = written.cloneNode(false);
    drawn.hidden = true;
    // The program looks for the first of that name.
    written.before(drawn);
    new MutationObserver((_, observer) => {
      observer.disconnect();
      takeOver(written, drawn);
    }).observe(page, { attributeFilter: ['data-ready'] });
    await (await program).default({ module_or_path: wasm });
  };
  // What works without a network is fetched once the page has all it needs for itself. In a frame the page is a part
  // of somebody else's; where nothing may be kept, the browser refuses.
  const keepForLater = async () => {
    if (window !== top) return;
    try {
      const policy = window.trustedTypes?.createPolicy('worker', { createScriptURL: () => 'worker.js' });
      const worker = policy?.createScriptURL('') ?? 'worker.js';
      await navigator.serviceWorker.register(worker, { updateViaCache: 'none' });
    } catch {}
  };
  // Thrown where failure.js hears it.
  start().then(keepForLater, error => setTimeout(() => { throw error; }));

  // The sources are a page of their own, larger than all of this. They are brought in once somebody comes near them.
  const bringSources = target => new Promise(done => {
    const request = new XMLHttpRequest();
    request.open('GET', 'SOURCES');
    request.responseType = 'document';
    request.onload = () => {
      const section = request.response?.getElementById('sources');
      if (section) document.getElementById('sources').replaceWith(section);
      done();
    };
    request.send();
  });
  let brought;
  const sources = () => brought ??= bringSources();
  const followSource = async () => {
    const { hash } = location;
    if (!hash.startsWith('#source-')) return;
    await sources();
    // The same address again: only so does the browser take the source for its target.
    location.replace(hash);
  };
  addEventListener('hashchange', followSource);
  parsed.then(() => {
    followSource();
    new IntersectionObserver(([entry], observer) => {
      if (!entry.isIntersecting) return;
      observer.disconnect();
      sources();
    }, { rootMargin: '600px' }).observe(document.getElementById('sources'));
  });
}
