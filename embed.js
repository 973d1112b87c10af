// Gives each frame of this site the height that it asks for. Where this script does not run, frames keep the height that
// they were given and scroll.
(function (script) {
  if (!script || !window.addEventListener) return;
  var site = script.src.replace(/[^/]*$/, '');
  var origin = site.split('/', 3).join('/');

  function each(use) {
    [].forEach.call(document.getElementsByTagName('iframe'), function (frame) {
      if (frame.src.indexOf(site) === 0 && frame.getAttribute('data-height') !== 'fixed') use(frame);
    });
  }

  addEventListener('message', function (event) {
    var height = event.data && event.data.postworth;
    if (typeof height !== 'number' || !isFinite(height)) return;
    each(function (frame) {
      // A sandboxed frame may have no origin of its own.
      var from = event.origin === 'null' && frame.hasAttribute('sandbox') ? origin : event.origin;
      if (event.source !== frame.contentWindow || from !== origin) return;
      frame.style.height = Math.min(Math.max(height, 200), 20000) + 'px';
    });
  });

  // Those that were ready before this script are asked once more.
  each(function (frame) {
    if (frame.contentWindow) frame.contentWindow.postMessage('height', '*');
  });
})(document.currentScript);
