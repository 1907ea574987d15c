// `npm run guides`: builds all, walks the demo in a browser, and draws the pictures of the guides anew beside them.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { buildAll } from '../../server/build.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
await buildAll()
await build({
  absWorkingDir: root,
  entryPoints: ['tests/guides/shoot.ts'],
  // Beside the demo, which it starts.
  outfile: 'dist/guide-shots.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
})
const { shootGuides } = await import(`${root}dist/guide-shots.mjs`)
await shootGuides(`${root}server/console/guides`)
// With the new pictures in them.
await buildAll()
