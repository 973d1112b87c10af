// Fetches a door's program while the page is read, and lets it take the written page over with all the reader did to it.
{
  const page = document.documentElement;
  // After a failure (failure.js) each file has a new address, so that no bad copy of it is taken again.
  const again = history.state === null ? '' : `?${Date.now()}`;
  // What each part of the program is in, by name: files and what they are held to.
  const files = FILES;
  // An import says nothing of integrity. Where this does, the import finds the script that it has fetched.
  const load = ([script, integrity]) => {
    const preload = { rel: 'modulepreload', href: script + again, integrity };
    document.head.append(Object.assign(document.createElement('link'), preload));
    return import(`./${script}${again}`);
  };
  // Each file is asked for once, and those of the door that the link names no sooner and no later than the page itself.
  const bring = door => {
    const [wasm, integrity, ...script] = files[door];
    return { wasm: fetch(wasm + again, { integrity }), script: load(script) };
  };
  const says = part => `${location.search}&`.includes(`${part}&`);
  // A page of its own has a program of its own.
  const first = page.dataset.page ?? (says('view=brand') ? 'brand' : 'creator');
  const brought = { [first]: bring(first) };
  const running = {};
  let later;
  const parsed = new Promise(done => document.addEventListener('DOMContentLoaded', done));

  // What is written is the worked example. A link may say otherwise, or what is kept here (card.js): until it is read, no
  // figure is shown.
  let linked = location.search.length > 1 || page.hasAttribute('data-waiting');
  page.toggleAttribute('data-waiting', linked);
  page.toggleAttribute('data-embed', says('embed=1'));

  // Radio buttons of one name are one choice with those that the program draws: what it draws takes the reader's away.
  const pressed = [];
  const press = event => pressed.push(event.target.closest('#app :is(button, [type=radio])'));
  addEventListener('click', press);
  // To ask each element how far it is scrolled would lay out every fold, closed as it is.
  const scrolled = new Set();
  const scroll = event => scrolled.add(event.target);
  addEventListener('scroll', scroll, true);

  // The program draws beside the written page, out of sight. Both are the same page, so the elements are pairs: in the
  // same place, or of the same name where a browser's extension has put something of its own between.
  const paired = (elements, drawn) => {
    const twins = [...drawn.querySelectorAll('*')];
    const named = new Map(twins.map(twin => [twin.id, twin]));
    const alike = twins.length === elements.length;
    return elements
      .map((old, place) => [old, old.id ? named.get(old.id) : alike && twins[place]])
      .filter(([old, twin]) => twin?.localName === old.localName);
  };

  const takeOver = (written, elements, drawn) => {
    removeEventListener('click', press);
    removeEventListener('scroll', scroll, true);
    const pairs = linked ? [] : paired(elements, drawn);
    const twinOf = new Map(pairs);
    const tops = [...scrolled].map(old => [twinOf.get(old), old.scrollTop]);
    const down = scrollY;
    const field = document.activeElement;
    for (const [old, twin] of pairs) carryOver(old, twin);
    // Each in a task of its own, after which the program has drawn what became of it.
    for (const button of pressed) setTimeout(() => twinOf.get(button)?.click());
    // Never both at once, or the browser would follow what it showed down the page.
    [written.hidden, drawn.hidden] = [true, false];
    delete page.dataset.waiting;
    delete page.dataset.broken;
    for (const [twin, top] of tops) if (twin) twin.scrollTop = top;
    // The next field has the focus before the last one goes, or a phone would put its keyboard away.
    const left = written.inert && field === document.body;
    const next = left ? drawn.querySelector('[aria-current]') : twinOf.get(field);
    next?.focus({ preventScroll: true });
    if (field?.selectionStart != null) twinOf.get(field)?.setSelectionRange(field.selectionStart, field.selectionEnd);
    written.remove();
    // WebKit lays the drawn page out empty first, to know how wide it is, and pulls a reader up who is farther down.
    scrollTo({ top: down, behavior: 'instant' });
  };

  // What was typed is typed again, so that it reaches the program the way every keystroke does.
  const carryOver = (old, twin) => {
    const retype = event => {
      twin.value = old.value;
      twin.dispatchEvent(event);
    };
    if (old.localName === 'details') twin.open = old.open;
    else if (old.checked !== twin.checked) twin.click();
    else if ([twin.value, old.defaultValue].includes(old.value)) return;
    else if (old.localName === 'select') retype(new Event('change', { bubbles: true }));
    else retype(new InputEvent('input', { bubbles: true }));
  };

  const start = async door => {
    const { wasm, script } = brought[door] ??= bring(door);
    await parsed;
    const written = document.getElementById('app');
    const elements = [...written.querySelectorAll('*')];
    const drawn = document.createElement('div');
    Object.assign(drawn, { id: 'app', hidden: true });
    // The program looks for the first of that name.
    written.before(drawn);
    // A connection that gives nothing says nothing either. Should the program come after all, it is welcome.
    const late = fail(Error('late'), 6e4);
    new MutationObserver((_, observer) => {
      if (page.dataset.ready !== door) return;
      observer.disconnect();
      clearTimeout(late);
      takeOver(written, elements, drawn);
      // What can wait does, and the figures do without it where they must. A source that the link leads to stays where
      // it is found only once all above it is drawn.
      later ??= load(files.later).catch(() => {});
    }).observe(page, { attributeFilter: ['data-ready'] });
    // One that runs already is only begun anew.
    if (running[door]) running[door].__wbindgen_start();
    else running[door] = await (await script).default({ module_or_path: wasm });
  };
  // Thrown where failure.js hears it.
  const fail = (error, wait) => setTimeout(() => { throw error; }, wait);
  // The program of one door leaves the page to the other's, with all that was typed.
  new MutationObserver(() => {
    linked = true;
    document.getElementById('app').inert = true;
    start(page.dataset.door).catch(fail);
  }).observe(page, { attributeFilter: ['data-door'] });
  start(first).catch(fail);
}
