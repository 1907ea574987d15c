import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

async function built(): Promise<string> {
  const { outputFiles } = await build({
    ...{ absWorkingDir: root, entryPoints: ['shared/manifest/verifier.ts'], write: false },
    ...{ bundle: true, minify: true, format: 'esm', target: ['chrome80'], supported: { 'optional-chain': true } },
  })
  return outputFiles[0]!.text
}

// A board loads it beside its storage, before the first picture of what it has kept.
test('the verifier, with the signatures of its one package, is at most 6,500 bytes, minified and zipped', async () => {
  expect(gzipSync(await built(), { level: 9 }).length).toBeLessThanOrEqual(6500)
})

test('the verifier asks for nothing that Chromium 80 lacks', async () => {
  const later =
    /\.(at|replaceAll|hasOwn|findLast|toSorted|toReversed|setFromHex)\(|Uint8Array\.fromHex|structuredClone|randomUUID|Promise\.any|WeakRef|static ?\{|#[a-z]+[=(;]|'Ed25519'|"Ed25519"/
  expect((await built()).match(later)).toBeNull()
})
