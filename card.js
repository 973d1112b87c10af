// Keeps the written page, which is an empty card, out of sight where a link or this browser holds another.
{
  let another = location.hash.includes('=');
  try {
    another ||= localStorage.getItem('postworth-card') !== null;
  } catch {
    // Nothing may be kept: the page says so, and is another in that.
    another = true;
  }
  document.documentElement.toggleAttribute('data-waiting', another);
  // A link that is followed on this page changes nothing but its hash.
  addEventListener('hashchange', () => { if (location.hash.includes('=')) location.reload(); });
}
