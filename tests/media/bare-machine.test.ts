import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { renderNeed } from '../../media/render-need.ts'
import { officialSlogans as slogans } from '../../server/demo/official-slogans.ts'
import { boards, slogan } from './needs.ts'
import { samples } from './type/alphabets.ts'
import { hashesOfLetters } from './type/hashes-of-letters.ts'
import { wordsAlone } from './type/words-alone.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const needs = boards.map(({ width, height, color }, i) => slogan(slogans[i] as string, `${width}x${height} ${color}`))
const texts = [
  'NHIỆT LIỆT CHÀO MỪNG ĐẠI HỘI ĐẢNG BỘ TỈNH LẦN THỨ XVII',
  'Mnuih ƀuôn sang čư̆ êa hŭn mơak: ê̆, ô̆, ơ̆',
  ...Object.values(samples),
  'Việt Nam – ລາວ – កម្ពុជា – 中国 2027',
]
let folder: string

beforeAll(async () => {
  // Inside the project, where a bundle finds its packages as dist/ does.
  await mkdir(join(root, 'tests', '.tmp'), { recursive: true })
  folder = await mkdtemp(join(root, 'tests', '.tmp', 'bare-machine-'))
  await build({
    stdin: {
      contents: `
        import { renderNeed } from './media/render-need.ts'
        import { hashesOfLetters } from './tests/media/type/hashes-of-letters.ts'
        import { wordsAlone } from './tests/media/type/words-alone.ts'
        const texts = ${JSON.stringify(texts)}
        const letters = process.env.BACKWARDS
          ? (await hashesOfLetters(texts.toReversed())).toReversed()
          : await hashesOfLetters(texts)
        const slogans = []
        for (const need of ${JSON.stringify(needs)}) {
          slogans.push((await renderNeed(need, wordsAlone)).rendition.sha256)
        }
        console.log(JSON.stringify([letters, slogans]))`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile: join(folder, 'draw.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  })
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

/** The hashes that a fresh process draws, bundled, under these variables: of letters in every script, and of slogans. */
function drawnUnder(env: NodeJS.ProcessEnv): [string[], string[]] {
  const output = execFileSync(process.execPath, [join(folder, 'draw.mjs')], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
  })
  return JSON.parse(output) as [string[], string[]]
}

test('the same bytes are drawn from the bundle, without fonts, among many fonts, and under settings that would spoil them', async () => {
  const drawn: string[] = []
  for (const need of needs) drawn.push((await renderNeed(need, wordsAlone)).rendition.sha256)
  const here = [await hashesOfLetters(texts), drawn]
  const none = join(folder, 'none')
  expect(drawnUnder({ FONTCONFIG_PATH: none, FONTCONFIG_FILE: join(none, 'fonts.conf'), HOME: none })).toEqual(here)
  const full = join(folder, 'full.conf')
  const head = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>'
  const families = ['be-vietnam-pro', 'noto-sans', 'noto-sans-lao'].map((name) =>
    join(root, 'node_modules/@expo-google-fonts', name),
  )
  const dirs = ['/usr/share/fonts', ...families].map((dir) => `<dir>${dir}</dir>`).join('')
  await writeFile(full, `${head}${dirs}<cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`)
  expect(drawnUnder({ FONTCONFIG_FILE: full })).toEqual(here)
  const spoiling = join(folder, 'spoiling.conf')
  await writeFile(
    spoiling,
    `${head}<dir>/usr/share/fonts</dir>
    <match target="pattern"><edit name="family" mode="assign" binding="strong"><string>DejaVu Serif</string></edit>
    <edit name="antialias" mode="assign"><bool>false</bool></edit></match></fontconfig>`,
  )
  expect(drawnUnder({ FONTCONFIG_FILE: spoiling })).toEqual(here)
})

test('the same bytes are drawn in another language, and whichever typeface was drawn first', async () => {
  const locale = { LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8', PANGO_LANGUAGE: 'ja:zh-tw', LANGUAGE: 'ja' }
  const [letters] = drawnUnder({ ...locale, BACKWARDS: '1' })
  expect(letters).toEqual(await hashesOfLetters(texts))
})
