// `npm run bench`, or `npm run bench -- due push` for those whose names begin so: one bench after the other, each in a process of its
// own, then all their figures as one table. Writes nothing but `dist/`.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { buildAll } from '../../server/build.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const filters = process.argv.slice(2)
const names = readdirSync(new URL('.', import.meta.url))
  .flatMap((file) => /^(.+)\.bench\.ts$/.exec(file)?.[1] ?? [])
  .filter((name) => filters.length === 0 || filters.some((filter) => name.startsWith(filter)))
  .sort()

await buildAll()
await build({
  absWorkingDir: root,
  entryPoints: Object.fromEntries(names.map((name) => [`${name}.bench`, `tests/bench/${name}.bench.ts`])),
  // Beside the server: what they take from the tests finds the project's root one folder up.
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
})

const figures = []
for (const name of names) {
  const program = `await (await import(${JSON.stringify(`${root}dist/${name}.bench.mjs`)})).bench()`
  const child = spawn(process.execPath, ['--expose-gc', '--input-type=module', '--eval', program], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  for await (const line of createInterface(child.stdout)) {
    console.log(line)
    const found = /^(.+?): our (.+?), limit (.+?) \((.+)\), ratio (.+?)(?:, goal (.+))?$/.exec(line)
    if (found) figures.push(found.slice(1).map((cell) => cell ?? ''))
  }
  const [code] = await ended
  if (code !== 0) {
    console.log(`${name}: failed`)
    process.exitCode = 1
  }
}
if (figures.length > 0) printTable([['bench', 'ours', 'limit', 'which is', 'ratio', 'goal'], ...figures])

function printTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  console.log()
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
}
