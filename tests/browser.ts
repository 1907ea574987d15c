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

/** A real headless Chromium, of today where nothing else is said, from an npm package; the caller closes it. */
export const launchChromium = (name: Exclude<ChromiumName, 'of-boards'> = 'of-today'): Promise<Browser> =>
  withChromium(name, (unpacked) => chromium.launch({ ...unpacked, args }))

/** Today's with a profile in `folder`, which outlives it: started there anew, it has what it had. */
export const launchProfile = (folder: string): Promise<BrowserContext> =>
  withChromium('of-today', (unpacked) => chromium.launchPersistentContext(folder, { ...unpacked, args }))
