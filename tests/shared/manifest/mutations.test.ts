import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, it, onTestFinished } from 'vitest'
import { verifier } from '../../../shared/manifest/verifier.ts'
import { launchChromium } from '../../browser.ts'
import { type Case, sound } from './a-case.ts'
import { judge } from './judge.ts'
import { type Mutant, mutants } from './mutants.ts'

const soaks = process.env.SOAK !== undefined
const count = soaks ? 100_000 : 2000
const inPage = soaks ? 100_000 : 400
const seed = 20_201_014
const atATime = 200
const root = fileURLToPath(new URL('../../..', import.meta.url))

describe(`of ${count} mutations of envelopes (100,000 with SOAK), by seed ${seed}`, () => {
  it('what they are made of is taken, and nothing else', async () => {
    for (const one of sound) expect(await judge(verifier, one)).toBe('taken')
    const kinds = new Set<string>()
    for (const mutant of mutants(seed, count)) {
      kinds.add(mutant.what)
      const verdict = await judge(verifier, mutant.case)
      if (verdict === 'taken' || verdict.startsWith('threw')) expect({ mutant, verdict }).toBeUndefined()
    }
    expect(kinds.size).toBeGreaterThan(45)
  })

  it(`a browser answers ${inPage} of them as the server does, each for the same reason`, async () => {
    const judgeThere = await inChromium()
    const all: Mutant[] = [...sound.map((one) => ({ what: 'sound', case: one })), ...mutants(seed, inPage)]
    for (let at = 0; at < all.length; at += atATime) {
      const some = all.slice(at, at + atATime)
      const there = await judgeThere(some.map((mutant) => mutant.case))
      const here = await Promise.all(some.map((mutant) => judge(verifier, mutant.case)))
      expect(there.map((verdict, i) => [some[i]!.what, verdict])).toEqual(here.map((one, i) => [some[i]!.what, one]))
    }
  })
})

/** The verifier in a page, built as a board gets it. */
async function inChromium(): Promise<(cases: readonly Case[]) => Promise<string[]>> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `
        import { verifier } from './shared/manifest/verifier.ts'
        import { judge } from './tests/shared/manifest/judge.ts'
        globalThis.judgeAll = (cases) => Promise.all(cases.map((one) => judge(verifier, one)))`,
      resolveDir: root,
    },
    ...{ bundle: true, format: 'iife', minify: true, target: ['chrome80'], write: false },
    supported: { 'optional-chain': true },
  })
  const script = outputFiles[0]!.text
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(`<!doctype html><meta charset="utf-8"><script>${script}</script>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await launchChromium()
  onTestFinished(async () => {
    await browser.close()
    server.close()
  })
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  return (cases) =>
    page.evaluate(
      (given) => (globalThis as unknown as { judgeAll(cases: readonly Case[]): Promise<string[]> }).judgeAll(given),
      cases,
    )
}
