/**
 * The text of a script that lets a page's time run so many times as fast, from before it is loaded: its clocks and its timers, but neither
 * its frames nor its clips, which the browser has.
 */
export const fastTime = (rate: number): string => `{
  const [began, now] = [Date.now(), performance.now.bind(performance)]
  const [after, every] = [setTimeout, setInterval]
  performance.now = () => now() * ${rate}
  Date.now = () => began + performance.now()
  setTimeout = (then, ms = 0, ...more) => after(then, ms / ${rate}, ...more)
  setInterval = (then, ms = 0, ...more) => every(then, ms / ${rate}, ...more)
}`

/** The text of a script that counts what a page holds outside its heap, in \`held\`. */
export const countHeld = `{
  const held = globalThis.held = { urls: 0, bitmaps: 0, clips: 0, mostUrls: 0, mostBitmaps: 0, mostClips: 0 }
  const count = (what, by) => {
    held[what] += by
    const most = 'most' + what[0].toUpperCase() + what.slice(1)
    held[most] = Math.max(held[most], held[what])
  }
  const { createObjectURL, revokeObjectURL } = URL
  URL.createObjectURL = (of) => {
    count('urls', 1)
    return createObjectURL.call(URL, of)
  }
  URL.revokeObjectURL = (url) => {
    count('urls', -1)
    revokeObjectURL.call(URL, url)
  }
  const { createImageBitmap: create } = globalThis
  globalThis.createImageBitmap = async (...asked) => {
    const bitmap = await create(...asked)
    count('bitmaps', 1)
    return bitmap
  }
  const { close } = ImageBitmap.prototype
  ImageBitmap.prototype.close = function () {
    count('bitmaps', -1)
    close.call(this)
  }
  const source = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'src')
  Object.defineProperty(HTMLMediaElement.prototype, 'src', {
    ...source,
    set(url) {
      count('clips', 1)
      source.set.call(this, url)
    },
  })
  const { removeAttribute } = HTMLMediaElement.prototype
  HTMLMediaElement.prototype.removeAttribute = function (name) {
    if (name === 'src') count('clips', -1)
    removeAttribute.call(this, name)
  }
}`
