import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Browser, type BrowserContext, chromium, type LaunchOptions } from 'playwright-core'

const root = fileURLToPath(new URL('..', import.meta.url))
const fonts = join(root, 'node_modules/@expo-google-fonts/be-vietnam-pro')
const unpack = "import chromium from '@sparticuz/chromium'; await chromium.executablePath()"

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

/** A real headless Chromium from the npm package, without any system package; the caller closes it. */
export const launchChromium = (): Promise<Browser> => started((options) => chromium.launch(options))

/** The same with a profile in `folder`, which outlives it: started there anew, it has what it had. */
export const launchProfile = (folder: string): Promise<BrowserContext> =>
  started((options) => chromium.launchPersistentContext(folder, options))

async function started<T>(launch: (options: LaunchOptions) => Promise<T>): Promise<T> {
  const dir = await extracted()
  const launchWith = (libraries: string | undefined) =>
    launch({
      executablePath: join(dir, 'chromium'),
      args,
      env: {
        ...process.env,
        FONTCONFIG_PATH: join(dir, 'fonts'),
        ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }),
      },
    })
  try {
    return await launchWith(undefined)
  } catch (error) {
    // A bare machine has no NSS and the like. The package brings its own, which a full machine's must not be mixed with.
    if (!String(error).includes('shared libraries')) throw error
    return await launchWith(join(dir, 'al2023', 'lib'))
  }
}

/** The folder with the unpacked browser; unpacked aside and renamed, so that test files which start at once cannot meet half of it. */
async function extracted(): Promise<string> {
  const manifest = join(root, 'node_modules/@sparticuz/chromium/package.json')
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string }
  const dir = join(tmpdir(), `congchao-chromium-${version}-${process.getuid?.() ?? 0}`)
  if (existsSync(join(dir, 'chromium'))) return dir
  const aside = await mkdtemp(`${dir}-`)
  // The package unpacks into the temporary folder of its process, its libraries only where it believes to be on Lambda.
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpack], {
    cwd: root,
    env: { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  })
  // The package's own list of fonts names folders of Lambda; without a font the browser gives text no height.
  await writeFile(
    join(aside, 'fonts', 'fonts.conf'),
    `<fontconfig><dir>${join(dir, 'fonts')}</dir><dir>${fonts}</dir><cachedir>${join(dir, 'font-cache')}</cachedir></fontconfig>`,
  )
  try {
    await rename(aside, dir)
  } catch (error) {
    if (!existsSync(join(dir, 'chromium'))) throw error
    await rm(aside, { recursive: true })
  }
  return dir
}
