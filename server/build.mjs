// Bundles the server, the command line and the browser pages into dist/. Plain JavaScript: Node 20 runs no TypeScript.
import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const shared = { absWorkingDir: root, bundle: true, logLevel: 'warning', sourcemap: false }

/** Builds everything that runs from source. What a running server may still load stays: such files are named by their content. */
export async function buildAll() {
  await Promise.all([
    build({
      ...shared,
      entryPoints: {
        server: 'server/main.ts',
        demo: 'server/demo/demo.ts',
        cli: 'server/cli/main.ts',
        'media-worker': 'media/worker/main.ts',
      },
      outdir: 'dist',
      outExtension: { '.js': '.mjs' },
      platform: 'node',
      format: 'esm',
      target: 'node20',
      external: ['better-sqlite3', 'esbuild', 'pg', 'sharp', '@expo-google-fonts/*'],
      // Bundled CommonJS packages ask for Node's own modules by `require`.
      banner: {
        js: "import { createRequire as requireAt } from 'node:module'; const require = requireAt(import.meta.url)",
      },
      splitting: true,
    }),
    buildPlayer('dist/player'),
    buildConsole('dist/console'),
  ])
}

/** Builds the board's page into `outdir`: files named by a hash of their content, and the `shell.html` that names them. */
export async function buildPlayer(outdir) {
  const { metafile } = await build({
    ...shared,
    entryPoints: { player: 'player/main.ts', 'player-style': 'player/player.css' },
    outdir,
    entryNames: '[name].[hash]',
    format: 'iife',
    minify: true,
    target: ['chrome80'],
    // Chromium 80 has it; esbuild holds it back for the sake of a spread in an optional call, which the page does not use.
    supported: { 'optional-chain': true },
    metafile: true,
  })
  const files = Object.keys(metafile.outputs).map((path) => basename(path))
  const named = (end) => `/player/${files.find((file) => file.endsWith(end))}`
  const shell = await readFile(new URL('../player/shell.html', import.meta.url), 'utf8')
  const page = shell.replace('"player.css"', `"${named('.css')}"`).replace('"player.js"', `"${named('.js')}"`)
  await writeFile(new URL(`../${outdir}/shell.html`, import.meta.url), page)
}

/** Builds the operators' pages into `outdir`: files named by a hash of their content, and the `page.html` that names them. */
export async function buildConsole(outdir) {
  const { metafile } = await build({
    ...shared,
    entryPoints: {
      console: 'server/console/client/main.ts',
      'console-style': 'server/console/client/styles/console.css',
      icon: 'server/console/icon.svg',
    },
    outdir,
    entryNames: '[name].[hash]',
    assetNames: '[name].[hash]',
    publicPath: '/console/',
    loader: { '.ttf': 'file', '.svg': 'copy' },
    format: 'iife',
    minify: true,
    // Office PCs stay with the last Chromium that their Windows runs.
    target: ['chrome109'],
    metafile: true,
  })
  const files = Object.keys(metafile.outputs).map((path) => basename(path))
  const template = await readFile(new URL('./console/page.html', import.meta.url), 'utf8')
  const page = ['.css', '.js', '.svg'].reduce((text, end) => {
    const [source] = text.match(new RegExp(`"\\w+\\${end}"`)) ?? []
    return text.replace(source, `"/console/${files.find((file) => file.endsWith(end))}"`)
  }, template)
  await writeFile(new URL(`../${outdir}/page.html`, import.meta.url), page)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll()
