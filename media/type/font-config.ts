import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Sharp from 'sharp'
import { openFont } from './font.ts'
import { type Typeface, typefaces } from './fonts.ts'

/** The name under which Pango finds a typeface drawn in ink and ground alone, without greys. */
export function oneBitFamilyOf(typeface: Typeface): string {
  return `${typeface.family} One Bit`
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

/** Has fontconfig read our configuration in place of the machine's, once in a process, before the first text is drawn. */
export function configureFonts(sharp: typeof Sharp): Promise<void> {
  configured ??= configure(sharp)
  return configured
}

async function configure(sharp: typeof Sharp): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'congchao-fonts-'))
  const before = process.env.FONTCONFIG_FILE
  try {
    process.env.FONTCONFIG_FILE = join(folder, 'fonts.conf')
    await writeFile(process.env.FONTCONFIG_FILE, configuration)
    for (const typeface of typefaces) await prove(sharp, typeface)
  } finally {
    // fontconfig has read it by now; processes that are started later get the machine's own back.
    if (before === undefined) delete process.env.FONTCONFIG_FILE
    else process.env.FONTCONFIG_FILE = before
    await rm(folder, { recursive: true, force: true })
  }
}

/** Draws one letter: greys in it mean that something else initialised fontconfig first, and that fonts of the machine could slip in. */
async function prove(sharp: typeof Sharp, typeface: Typeface): Promise<void> {
  const { path } = await openFont(typeface)
  const font = `${oneBitFamilyOf(typeface)} ${typeface.style} 41px`
  const ink = await sharp({ text: { text: 'S', font, fontfile: path, dpi: 72 } })
    .toColourspace('b-w')
    .raw()
    .toBuffer()
  if (ink.some((level) => level !== 0 && level !== 255)) {
    throw new Error(`fontconfig does not follow the bundled configuration: ${typeface.family} is drawn by other rules`)
  }
}
