import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { type ChromiumName, withChromium } from './unpacked-chromium.ts'

const args = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-component-update',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
  '--force-device-scale-factor=1',
  '--force-color-profile=srgb',
]

/** What is waited for in a page comes at once, and late where the machine has other work, as in `vitest.config.ts`. */
const limitMs = 60_000

/** With `LATE` set, frames come a quarter of a second late, and effects, which Preact runs after a frame or else after 35 ms: as on a machine with other work. */
const lateFrames = `{
  const after = setTimeout
  setTimeout = (run, ms, ...given) => after(run, ms === 35 ? 300 : ms, ...given)
  requestAnimationFrame = (run) => after(() => run(performance.now()), 250)
  cancelAnimationFrame = clearTimeout
}`

/** A real headless Chromium, of today where nothing else is said, from an npm package; the caller closes it. */
export async function launchChromium(name: Exclude<ChromiumName, 'of-boards'> = 'of-today'): Promise<Browser> {
  const browser = await withChromium(name, (unpacked) => chromium.launch({ ...unpacked, args }))
  browser.on('context', (context) => {
    context.setDefaultTimeout(limitMs)
    if (process.env.LATE !== undefined) void context.addInitScript(lateFrames)
  })
  return browser
}

/** Today's with a profile in `folder`, which outlives it: started there anew, it has what it had. */
export async function launchProfile(folder: string): Promise<BrowserContext> {
  const context = await withChromium('of-today', (unpacked) =>
    chromium.launchPersistentContext(folder, { ...unpacked, args }),
  )
  context.setDefaultTimeout(limitMs)
  return context
}
