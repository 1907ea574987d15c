// Looks over the built player for what Chromium 80 does not have: syntax, interfaces and, what no linter knows by itself, methods of things
// that it has. Plain JavaScript: it runs before the tests, and Node 20 runs no TypeScript.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Linter } from 'eslint'
import compat from 'eslint-plugin-compat'
import { buildPlayer } from '../../server/build.mjs'

/** Methods that came after Chromium 80, by what they are of. `at` is told from our own by what it is called with. */
const laterMethods = [
  // Of strings, arrays and other things of the language.
  ...['replaceAll', 'isWellFormed', 'toWellFormed', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced'],
  ...[
    'getOrInsert',
    'isSubsetOf',
    'isSupersetOf',
    'isDisjointFrom',
    'symmetricDifference',
    'toHex',
    'setFromHex',
    'toBase64',
  ],
  // Of promises, and of what stops things; static, but their objects are old.
  ...['withResolvers', 'fromAsync', 'hasOwn', 'groupBy', 'canParse', 'throwIfAborted', 'randomUUID'],
  // Of the page.
  ...['replaceChildren', 'checkVisibility', 'requestVideoFrameCallback', 'cancelVideoFrameCallback', 'setHTML'],
  ...['roundRect', 'createConicGradient', 'isContextLost', 'scrollIntoViewIfNeeded', 'showPopover', 'getDirectory'],
  ...['measureUserAgentSpecificMemory', 'getSetCookie', 'requestClose', 'moveBefore', 'isInputPending'],
]
const methods = new RegExp(`^(${laterMethods.join('|')})$`)
const said = (what) => `${what} came after Chromium 80`

const later = [
  // A call by `?.()` asks first.
  { selector: `CallExpression[optional=false][callee.property.name=${methods}]`, message: said('This method') },
  {
    selector:
      "CallExpression[optional=false][callee.property.name='at'][arguments.length=1]:matches([arguments.0.type='UnaryExpression'], [arguments.0.type='Literal'], [arguments.0.type='BinaryExpression'])",
    message: said('at()'),
  },
  {
    selector: "CallExpression[callee.object.name='Promise'][callee.property.name=/^(any|try)$/]",
    message: said('This method of Promise'),
  },
  {
    selector: "CallExpression[callee.object.name='AbortSignal'][callee.property.name=/^(timeout|any|abort)$/]",
    message: said('This method of AbortSignal'),
  },
  {
    selector: "CallExpression[callee.object.name='Response'][callee.property.name='json']",
    message: said('Response.json()'),
  },
  { selector: "Literal[value='Ed25519']", message: `${said('Ed25519 of WebCrypto')}: it is verified by a script` },
  { selector: 'Literal[regex.flags=/[dv]/]', message: said('This flag') },
]

/** What the player may be written in and call. */
const rules = [
  compat.configs['flat/recommended'],
  {
    files: ['**/*.js'],
    languageOptions: { ecmaVersion: 2020, sourceType: 'module' },
    settings: { browsers: ['chrome 80'], lintAllEsApis: true },
    linterOptions: { reportUnusedDisableDirectives: 'off', noInlineConfig: true },
    rules: {
      'no-restricted-syntax': ['error', ...later],
      'no-restricted-globals': [
        'error',
        ...['structuredClone', 'WeakRef', 'FinalizationRegistry', 'AggregateError', 'scheduler'],
      ],
    },
  },
]

/** What is too new in a script, a line each; none where it is fit. */
export function tooNewIn(script, name = 'script.js', config = rules) {
  return new Linter({ configType: 'flat' })
    .verify(script, config, { filename: name })
    .map(({ line, column, message, ruleId }) => `${name}:${line}:${column}: ${message} (${ruleId ?? 'syntax'})`)
}

/** What cannot be read in a script by a browser that knows the language as it was in `year`. */
export function unreadableIn(script, { name = 'script.js', year = 2020, isModule = true } = {}) {
  const languageOptions = { ecmaVersion: year, sourceType: isModule ? 'module' : 'script' }
  return tooNewIn(script, name, [{ files: ['**/*.js'], languageOptions }])
}

/** What is too new in the player as it is built today. */
export async function tooNewInPlayer() {
  const folder = await mkdtemp(join(tmpdir(), 'congchao-lint-'))
  try {
    await buildPlayer(folder, { minify: false })
    const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js'))
    const found = await Promise.all(
      scripts.map(async (name) => tooNewIn(await readFile(join(folder, name), 'utf8'), name)),
    )
    return found.flat()
  } finally {
    await rm(folder, { recursive: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = await tooNewInPlayer()
  for (const line of found) console.error(line)
  if (found.length > 0) process.exitCode = 1
}
