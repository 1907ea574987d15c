// `npm run sheet -- FOLDER`: the whole corpus of slogans on every canvas, as pictures to look at.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))
await build({
  absWorkingDir: root,
  entryPoints: ['tests/corpus/contact-sheet.ts'],
  outfile: 'dist/contact-sheet.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
})
const { contactSheet } = await import(`${root}dist/contact-sheet.mjs`)
await contactSheet(process.argv[2] ?? `${root}tests/.tmp/contact-sheet`)
