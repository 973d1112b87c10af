// Hides every figure and offers a way on when the program cannot start, or stops. It stands apart from boot.js and in
// words that every browser knows, because one too old to read boot.js must hear of it here.
(function () {
  var page = document.documentElement;

  function tell() {
    var message = document.getElementById('broken');
    var link = location.search;
    // Kept with the page's place in the history, which needs no storage and outlives a reload.
    message.querySelector('p + p').hidden = history.state !== link;
    try { history.replaceState(link, ''); } catch (refused) { /* Then each failure is told as the first. */ }
    message.querySelector('button').onclick = reload;
    if (document.hasFocus()) message.focus();
  }

  // What was typed before the program came is in no link yet. Fields are called there what they are called here.
  function reload() {
    // What a list begins with is chosen by itself.
    var fields = document.querySelectorAll('#app [type=text], #app input:checked, #app option:checked:not(:first-child)');
    var link = [].filter.call(fields, function (field) {
      return field.type === 'text' ? field.value !== field.defaultValue : !(field.defaultChecked || field.defaultSelected);
    }).map(function (field) {
      var name = field.id || field.name || field.parentNode.id;
      return name + '=' + (field.type === 'checkbox' ? 1 : encodeURIComponent(field.value));
    });
    if (link.length && !location.search && !page.hasAttribute('data-ready')) {
      try { history.replaceState(history.state, '', '?' + link.join('&')); } catch (refused) { /* Then it is lost. */ }
    }
    location.reload();
  }

  function fail() {
    if (page.hasAttribute('data-broken')) return;
    page.setAttribute('data-broken', '');
    if (document.readyState !== 'loading') tell();
    else document.addEventListener('DOMContentLoaded', tell);
  }

  addEventListener('error', function (event) {
    // Scripts of other origins, and notices that are no errors, come without the error itself. Once the program runs, and
    // no other is on its way, its own end is the only one that counts: apps and extensions put scripts into pages, too.
    var ready = page.getAttribute('data-ready');
    var runs = ready && (page.getAttribute('data-door') || ready) === ready;
    if (event.error && (!runs || event.error.name === 'RuntimeError')) fail();
  });
  addEventListener('unhandledrejection', function (event) {
    // What else is refused, such as the clipboard, leaves the figures as they are.
    if (event.reason && event.reason.name === 'RuntimeError') fail();
  });
})();
