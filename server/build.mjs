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
      external: ['@node-rs/argon2', 'better-sqlite3', 'esbuild', 'pg', 'sharp', '@expo-google-fonts/*'],
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
export function buildConsole(outdir) {
  return Promise.all([
    buildPage(outdir, {
      entryPoints: {
        console: 'server/console/client/main.ts',
        'console-style': 'server/console/client/styles/console.css',
        icon: 'server/console/icon.svg',
      },
      template: 'server/console/page.html',
      page: 'page.html',
      path: '/console/',
      assetNames: '[name].[hash]',
    }),
    // The unsigned get this page's files alone: all of them, its fonts too, begin with its name.
    buildPage(outdir, {
      entryPoints: {
        'sign-in-page': 'server/console/client/sign-in/main.ts',
        'sign-in-style': 'server/console/client/sign-in/sign-in.css',
        'sign-in-icon': 'server/console/icon.svg',
      },
      template: 'server/console/client/sign-in/page.html',
      page: 'sign-in-page.html',
      path: '/sign-in/',
      assetNames: 'sign-in-[name].[hash]',
    }),
  ])
}

/** Builds one document with its script, its style and its icon, which the template names by what they are: `"console.js"`. */
async function buildPage(outdir, { entryPoints, template, page, path, assetNames }) {
  const { metafile } = await build({
    ...shared,
    entryPoints,
    outdir,
    entryNames: '[name].[hash]',
    assetNames,
    chunkNames: assetNames,
    publicPath: path,
    loader: { '.ttf': 'file', '.svg': 'copy' },
    // The browser knows its zones itself.
    alias: { luxon: './server/console/client/iana-zone.ts' },
    // What a page needs only now and then is a file of its own.
    format: 'esm',
    splitting: true,
    minify: true,
    // Office PCs stay with the last Chromium that their Windows runs.
    target: ['chrome109'],
    metafile: true,
  })
  const built = Object.entries(metafile.outputs)
  const sources = Object.values(entryPoints)
  const files = built.flatMap(([file, { entryPoint }]) => (sources.includes(entryPoint) ? [basename(file)] : []))
  const text = await readFile(new URL(`../${template}`, import.meta.url), 'utf8')
  const named = ['.css', '.js', '.svg'].reduce((html, end) => {
    const [source] = html.match(new RegExp(`"[\\w-]+\\${end}"`)) ?? []
    return html.replace(source, `"${path}${files.find((file) => file.endsWith(end))}"`)
  }, text)
  // Asked for with the script that needs them, not after it.
  const needed = built.flatMap(([, { entryPoint, imports }]) => (sources.includes(entryPoint) ? imports : []))
  const chunks = needed.flatMap(({ kind, path: chunk }) => (kind === 'import-statement' ? [basename(chunk)] : []))
  const preloads = chunks.map((chunk) => `<link rel="modulepreload" href="${path}${chunk}">\n    `).join('')
  await writeFile(new URL(`../${outdir}/${page}`, import.meta.url), named.replace('<script', `${preloads}<script`))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll()
