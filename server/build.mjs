// Bundles the server, the command line and the browser pages into dist/. Plain JavaScript: Node 20 runs no TypeScript.
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
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

/**
 * Builds the board's page into `outdir`: files named by a hash of their content, the `shell.html` that names them, the worker that keeps
 * them, and `shell.json`, which lists them. `silentMs` and `trialMs`: how long a new build may say nothing, and how long it has to prove
 * itself; `main`: the script of the page.
 */
export async function buildPlayer(outdir, options = {}) {
  const { minify = true, main: source = 'player/main.ts', silentMs = 15_000, trialMs = 90_000 } = options
  const common = {
    ...shared,
    outdir,
    entryNames: '[name].[hash]',
    chunkNames: '[name].[hash]',
    minify,
    target: ['chrome80'],
    // Chromium 80 has it; esbuild holds it back for the sake of a spread in an optional call, which the page does not use.
    // Fields of classes it has, but ES2020, by which the scripts are checked, has not.
    supported: { 'optional-chain': true, 'class-field': false, 'class-static-field': false },
    metafile: true,
  }
  const pieces = {
    ...common,
    entryPoints: { player: source, 'player-style': 'player/player.css' },
    format: 'esm',
    splitting: true,
  }
  const later = await laterIn(pieces)
  const [page, old] = await Promise.all([
    build({ ...pieces, plugins: [onFirst(source, later)] }),
    build({ ...common, entryPoints: { old: 'player/old.js' }, target: ['es5'], supported: {} }),
    build({
      ...common,
      entryPoints: { sw: 'player/sw/service-worker.ts' },
      // The browser knows it by its address.
      entryNames: '[name]',
      format: 'iife',
      define: { shellSilentMs: String(silentMs), shellTrialMs: String(trialMs) },
    }),
  ])
  const outputs = { ...page.metafile.outputs, ...old.metafile.outputs }
  const at = (file) => `/player/${basename(file)}`
  const entry = (file) => Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === file)
  const [main, { imports }] = entry(source)
  // Asked for with the script that needs them, not after it.
  const preloads = imports.flatMap(({ kind, path }) => (kind === 'import-statement' ? [path] : []))
  const template = await readFile(new URL('../player/shell.html', import.meta.url), 'utf8')
  const text = template
    .replace('"player.css"', `"${at(entry('player/player.css')[0])}"`)
    .replace('"old.js"', `"${at(entry('player/old.js')[0])}"`)
    .replace('"player.js"', `"${at(main)}"`)
    .replace(
      '<script',
      `${preloads.map((path) => `<link rel="modulepreload" href="${at(path)}">\n    `).join('')}<script`,
    )
  const listed = (path, bytes) => ({ path, sha256: sha256(bytes), bytes: bytes.length })
  const files = await Promise.all(
    Object.keys(outputs).map(async (file) => listed(at(file), await readFile(resolve(root, file)))),
  )
  files.sort((a, b) => (a.path < b.path ? -1 : 1))
  // The page tells its script which build it is, so its own hash comes after that of all the build.
  const id = sha256(JSON.stringify([text, files])).slice(0, 16)
  const shell = Buffer.from(text.replace('name="build" content=""', `name="build" content="${id}"`))
  const folder = resolve(root, outdir)
  await writeFile(join(folder, 'shell.html'), shell)
  await writeFile(join(folder, 'shell.json'), JSON.stringify({ build: id, files: [listed('/play', shell), ...files] }))
}

/**
 * Has every piece that is loaded later name the page's first script: then what they share with it is one file with it, not one for each set of
 * pieces, which would be ten small ones that are zipped each for itself. `later`: the pieces, by their paths; `small`: sources that the first
 * script has besides, for the same reason.
 */
const onFirst = (first, later, small = []) => ({
  name: 'on-first',
  setup({ onLoad }) {
    const firstPath = resolve(root, first)
    onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      const besides = path === firstPath ? small.map((file) => resolve(root, file)) : later.has(path) ? [firstPath] : []
      if (besides.length === 0) return undefined
      const imports = besides.map((file) => `import ${JSON.stringify(file)}\n`)
      const contents = `${imports.join('')}${await readFile(path, 'utf8')}`
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' }
    })
  },
})

/** The paths of what a build loads later. A build of its own tells: what is asked for later in one place may be met at once in another before. */
async function laterIn(options) {
  const { metafile } = await build({ ...options, write: false })
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports)
  return new Set(imports.flatMap(({ kind, path }) => (kind === 'dynamic-import' ? [resolve(root, path)] : [])))
}

/** Has a page import a guide, which is Markdown, as its text and the pictures that it shows: `client/guides/guide-file.d.ts`. */
const guides = {
  name: 'guides',
  setup({ onLoad }) {
    onLoad({ filter: /\.md$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      const files = [...new Set([...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, file]) => file))]
      const pictures = await Promise.all(files.map((file) => pictureOf(resolve(dirname(path), file))))
      const named = files.map(
        (file, at) => `${JSON.stringify(file)}: { src: src${at}, ...${JSON.stringify(pictures[at])} }`,
      )
      const imports = files.map((file, at) => `import src${at} from ${JSON.stringify(`./${file}`)}\n`)
      const exports = [`export const text = ${JSON.stringify(text)}`, `export const pictures = { ${named.join(', ')} }`]
      return { contents: `${imports.join('')}${exports.join('\n')}`, loader: 'js', resolveDir: dirname(path) }
    })
  },
}

/** How large a PNG is, so that a page keeps its place while it comes. */
async function pictureOf(file) {
  const bytes = await readFile(file)
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

/** Builds the operators' pages into `outdir`: files named by a hash of their content, and the `page.html` that names them. */
export function buildConsole(outdir) {
  return Promise.all([
    buildPage(outdir, {
      entryPoints: {
        console: 'server/console/client/app/main.tsx',
        'console-style': 'server/console/client/app/console.css',
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
        'sign-in-page': 'server/console/client/sign-in/main.tsx',
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

/** What pieces of a page share goes with its first script where it is smaller: on a slow line one more file takes longer than its bytes. */
const smallBytes = 1500

/** The sources of what a build has put in files of less than so many bytes because several of its pieces share it. */
const sharedBelow = (most, { outputs }) =>
  Object.values(outputs)
    .filter(({ entryPoint, bytes }) => entryPoint === undefined && bytes < most)
    .flatMap(({ inputs }) => Object.keys(inputs))
    .filter((file) => /\.tsx?$/.test(file))

/** Builds one document with its script, its style and its icon, which the template names by what they are: `"console.js"`. */
async function buildPage(outdir, { entryPoints, template, page, path, assetNames }) {
  const script = Object.values(entryPoints).find((file) => file.endsWith('.tsx'))
  const options = {
    ...shared,
    entryPoints,
    outdir,
    entryNames: '[name].[hash]',
    assetNames,
    chunkNames: assetNames,
    publicPath: path,
    loader: { '.ttf': 'file', '.png': 'file', '.svg': 'copy' },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // The browser knows its zones itself.
    alias: { luxon: './server/console/client/time/iana-zone.ts' },
    // What a page needs only now and then is a file of its own.
    format: 'esm',
    splitting: true,
    minify: true,
    // Office PCs stay with the last Chromium that their Windows runs.
    target: ['chrome109'],
    metafile: true,
  }
  const later = await laterIn({ ...options, plugins: [guides] })
  const apart = await build({ ...options, plugins: [guides, onFirst(script, later)], write: false })
  const small = sharedBelow(smallBytes, apart.metafile)
  const { metafile } = await build({ ...options, plugins: [guides, onFirst(script, later, small)] })
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
  const fonts = built.flatMap(([file]) => (file.endsWith('.ttf') ? [basename(file)] : []))
  const links = [
    ...chunks.map((chunk) => `rel="modulepreload" href="${path}${chunk}"`),
    // The first words are set in their own font at once, not in another before.
    ...fonts.map((font) => `rel="preload" as="font" href="${path}${font}" crossorigin`),
  ]
  const preloads = links.map((link) => `<link ${link}>\n    `).join('')
  await writeFile(new URL(`../${outdir}/${page}`, import.meta.url), named.replace('<script', `${preloads}<script`))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll()
