import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { memoryAssetStore } from '../../media/memory-asset-store.ts'
import { renderNeed } from '../../media/render-need.ts'
import { officialSlogans as slogans } from '../../server/demo/official-slogans.ts'
import { boards, slogan } from './needs.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const needs = boards.map(({ width, height, color }, i) => slogan(slogans[i] as string, `${width}x${height} ${color}`))
let folder: string

beforeAll(async () => {
  // Inside the project, where a bundle finds its packages as dist/ does.
  await mkdir(join(root, 'tests', '.tmp'), { recursive: true })
  folder = await mkdtemp(join(root, 'tests', '.tmp', 'bare-machine-'))
  await build({
    stdin: {
      contents: `
        import { memoryAssetStore } from './media/memory-asset-store.ts'
        import { renderNeed } from './media/render-need.ts'
        const hashes = []
        for (const need of ${JSON.stringify(needs)}) {
          hashes.push((await renderNeed(need, memoryAssetStore())).rendition.sha256)
        }
        console.log(JSON.stringify(hashes))`,
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

/** The hashes that a fresh process draws, bundled, under these variables. */
function drawnUnder(env: NodeJS.ProcessEnv): string[] {
  const output = execFileSync(process.execPath, [join(folder, 'draw.mjs')], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
  })
  return JSON.parse(output) as string[]
}

test('the same bytes are drawn from the bundle, without fonts, and under a font configuration that would spoil them', async () => {
  const here: string[] = []
  for (const need of needs) here.push((await renderNeed(need, memoryAssetStore())).rendition.sha256)
  const none = join(folder, 'none')
  expect(drawnUnder({ FONTCONFIG_PATH: none, FONTCONFIG_FILE: join(none, 'fonts.conf'), HOME: none })).toEqual(here)
  const spoiling = join(folder, 'fonts.conf')
  await writeFile(
    spoiling,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir>
    <match target="pattern"><edit name="family" mode="assign" binding="strong"><string>DejaVu Serif</string></edit>
    <edit name="antialias" mode="assign"><bool>false</bool></edit></match></fontconfig>`,
  )
  expect(drawnUnder({ FONTCONFIG_FILE: spoiling })).toEqual(here)
})
