import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Sharp from 'sharp'
import { type Typeface, typefaces } from './fonts.ts'

/** The name under which Pango finds a typeface drawn in ink and ground alone, without greys. */
export function oneBitFamilyOf(typeface: Typeface): string {
  return `${typeface.family} One Bit`
}

/** The absolute path of a typeface's TTF. */
export function pathOf(typeface: Typeface): string {
  // Found as Node finds packages, so that it holds from source and from the bundle alike.
  return createRequire(import.meta.url).resolve(typeface.file)
}

/**
 * No folder of fonts and nothing of the machine's own settings: only bundled files are ever found, and hinting, which decides
 * the bytes, is the same everywhere. The automatic hinter gives even stems, and letters that stay apart, at 20 rows.
 */
const configuration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <config><rescan><int>0</int></rescan></config>
  <match target="pattern">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>true</bool></edit>
    <edit name="autohint" mode="assign"><bool>true</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintfull</const></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
${typefaces
  .map(
    (typeface) => `  <match target="pattern">
    <test name="family"><string>${oneBitFamilyOf(typeface)}</string></test>
    <edit name="family" mode="assign" binding="same"><string>${typeface.family}</string></edit>
    <edit name="antialias" mode="assign"><bool>false</bool></edit>
  </match>`,
  )
  .join('\n')}
</fontconfig>
`

let configured: Promise<void> | undefined
const admitted = new Map<Typeface, Promise<string>>()

/**
 * Makes Pango find a typeface, by our configuration of fontconfig in place of the machine's; the path of its file. Once in a
 * process for each, before it first draws.
 */
export function admit(sharp: typeof Sharp, typeface: Typeface): Promise<string> {
  const known = admitted.get(typeface)
  if (known) return known
  configured ??= configure(sharp)
  const path = pathOf(typeface)
  const admission = configured.then(() => prove(sharp, typeface, path))
  admitted.set(typeface, admission)
  return admission
}

async function configure(sharp: typeof Sharp): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'congchao-fonts-'))
  const before = process.env.FONTCONFIG_FILE
  try {
    process.env.FONTCONFIG_FILE = join(folder, 'fonts.conf')
    await writeFile(process.env.FONTCONFIG_FILE, configuration)
    const [first] = typefaces
    if (first) await prove(sharp, first, pathOf(first))
  } finally {
    // fontconfig has read it by now; processes that are started later get the machine's own back.
    if (before === undefined) delete process.env.FONTCONFIG_FILE
    else process.env.FONTCONFIG_FILE = before
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Draws one letter, which has the file taken in: greys in it mean that something else initialised fontconfig first, and that
 * fonts of the machine could slip in.
 */
async function prove(sharp: typeof Sharp, typeface: Typeface, fontfile: string): Promise<string> {
  const font = `${oneBitFamilyOf(typeface)}, ${typeface.style} 41px`
  const ink = await sharp({ text: { text: 'S', font, fontfile, dpi: 72 } })
    .toColourspace('b-w')
    .raw()
    .toBuffer()
  if (ink.some((level) => level !== 0 && level !== 255)) {
    throw new Error(`fontconfig does not follow the bundled configuration: ${typeface.family} is drawn by other rules`)
  }
  return fontfile
}
