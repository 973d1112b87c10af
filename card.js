// Keeps the written page, which is an empty card, out of sight where a link or this browser holds another.
{
  const KEPT = 'postworth-card';
  let another = location.hash.includes('=');
  try {
    another ||= localStorage.getItem(KEPT) !== null;
  } catch {
    // Nothing may be kept: the page says so, and is another in that.
    another = true;
  }
  document.documentElement.toggleAttribute('data-waiting', another);
  // To a card and back from it, a link that is followed on this page changes nothing but its hash.
  addEventListener('hashchange', ({ oldURL, newURL }) => {
    if ([oldURL, newURL].some(address => /#.*=/.test(address))) location.reload();
  });
  // What is kept may be changed in another window, or while the reader was on another page: who comes back finds it so.
  let changed = false;
  addEventListener('storage', ({ key }) => { changed ||= [KEPT, null].includes(key); });
  const renew = () => { if (changed && !location.hash.includes('=')) location.reload(); };
  addEventListener('focus', renew);
  addEventListener('pageshow', ({ persisted }) => {
    changed ||= persisted;
    renew();
  });
}
