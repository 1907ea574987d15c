import { execFile } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createBrotliDecompress } from 'node:zlib'

/** The npm packages that have a Chromium: of today, the last that the Windows of offices runs (109), the oldest that the player promises to run on (80). */
const packages = {
  'of-today': '@sparticuz/chromium',
  'of-offices': 'chromium-109',
  'of-boards': 'chrome-aws-lambda',
} as const

/** A Chromium by whom it is of. */
export type ChromiumName = keyof typeof packages

/** What starts one: its program, and the environment that it needs. */
export interface UnpackedChromium {
  readonly executablePath: string
  readonly env: NodeJS.ProcessEnv
}

const modules = fileURLToPath(new URL('../node_modules', import.meta.url))
const packed = (name: ChromiumName, file: string) => join(modules, packages[name], 'bin', file)

/** Starts a Chromium of an npm package, without any system package; `start` rejects with what the program said where it does not run. */
export async function withChromium<T>(
  name: ChromiumName,
  start: (chromium: UnpackedChromium) => Promise<T>,
): Promise<T> {
  const dir = await unpacked(name)
  const startWith = (libraries: NodeJS.ProcessEnv) =>
    start({ executablePath: join(dir, 'chromium'), env: { ...process.env, FONTCONFIG_PATH: dir, ...libraries } })
  try {
    return await startWith({})
  } catch (error) {
    // A bare machine has no NSS and the like. A package brings them, which a full machine's must not be mixed with.
    if (!String(error).includes('shared libraries')) throw error
    return await startWith({ LD_LIBRARY_PATH: join(dir, 'lib') })
  }
}

/** The folder with the unpacked browser; unpacked aside and renamed, so that test files which start at once cannot meet half of it. */
async function unpacked(name: ChromiumName): Promise<string> {
  const { version } = JSON.parse(await readFile(join(modules, packages[name], 'package.json'), 'utf8'))
  const dir = join(tmpdir(), `congchao-chromium-${name}-${version}-${process.getuid?.() ?? 0}`)
  if (existsSync(dir)) return dir
  const aside = await mkdtemp(`${dir}-`)
  await Promise.all([
    unbrotli(packed(name, 'chromium.br'), join(aside, 'chromium'), 0o755),
    untar(packed(name, 'swiftshader.tar.br'), aside),
    // The older packages lack some of what they need, and the newest has all of it.
    untar(packed('of-today', 'al2023.tar.br'), aside),
    untar(packed('of-today', 'fonts.tar.br'), aside),
  ])
  // The package's own list of fonts names folders of Lambda; without a font the browser gives text no height.
  // The second stands in for what a machine has of its own: arrows, which the console's font has not.
  const fonts = [
    join(dir, 'fonts'),
    ...['be-vietnam-pro', 'ibm-plex-sans-condensed/400Regular'].map((font) =>
      join(modules, '@expo-google-fonts', font),
    ),
  ]
  await writeFile(
    join(aside, 'fonts.conf'),
    `<fontconfig>${fonts.map((folder) => `<dir>${folder}</dir>`).join('')}<cachedir>${join(dir, 'font-cache')}</cachedir></fontconfig>`,
  )
  try {
    await rename(aside, dir)
  } catch (error) {
    if (!existsSync(dir)) throw error
    await rm(aside, { recursive: true })
  }
  return dir
}

/** Unpacks one of a package's archives into a folder, which has it for a moment: what reads a pipe may leave before its end. */
async function untar(file: string, into: string): Promise<void> {
  const archive = join(into, basename(file, '.br'))
  await unbrotli(file, archive)
  await promisify(execFile)('tar', ['-xf', archive, '-C', into])
  await rm(archive)
}

const unbrotli = (file: string, to: string, mode?: number): Promise<void> =>
  pipeline(createReadStream(file), createBrotliDecompress(), createWriteStream(to, { mode }))
