// Says so where the browser is too old for the page, in words of 2009: it must run where nothing else of the page does.
;(() => {
  var version = /Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent)
  // Of other browsers, which no board is tested on, those may try that have what Chromium 80 has.
  if (version ? Number(version[1]) >= 80 : window.Promise && Promise.allSettled) return
  var notes = document.querySelectorAll('[data-note]')
  var names = document.querySelectorAll('[data-version]')
  var i
  for (i = 0; i < notes.length; i++) notes[i].hidden = notes[i].getAttribute('data-note') !== 'old'
  for (i = 0; i < names.length; i++) names[i].textContent = version ? version[0] : navigator.userAgent
})()
