import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const rooms = ['shared', 'media', 'player', 'server', 'tests'] as const
const sources = rooms.flatMap((room) => filesIn(room)).filter((file) => /\.m?[jt]sx?$/.test(file))
const zone = 'shared/time/zone.ts'

/** The layers of the server from left to right; what is not in a folder composes them all. */
const layers = [
  ...['db', 'store', 'access', 'planning', 'signing', 'pairing', 'intake', 'approval', 'proofs', 'health'],
  ...['live', 'routes', 'console'],
]

const customary = [
  ...['.ci', '.git', '.gitattributes', '.github', '.gitignore', '.editorconfig', '.nvmrc', '.npmrc'],
  ...['LICENSE', 'README.md', 'README.vi.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'],
  ...['biome.json', 'package.json', 'package-lock.json', 'tsconfig.json', 'vitest.config.ts', ...rooms],
]

interface Import {
  readonly from: string
  /** A path from the root for files, a name for packages. */
  readonly of: string
  readonly isType: boolean
  /** Asked for when it is needed, by `import()`. */
  readonly isLazy: boolean
}

const imports = sources.flatMap(importsOf)

describe('the walls', () => {
  it('shared imports nothing but itself, Luxon in the one file that knows zones, and the signatures of one more', () => {
    const strange = importsFrom('shared').filter(({ of }) => !of.startsWith('shared/'))
    expect(lines(strange)).toEqual(['shared/manifest/ed25519.ts → @noble/ed25519', `${zone} → luxon`])
  })

  it('shared asks no clock, throws no dice and knows no machine', () => {
    const asking = filesIn('shared')
      .filter((file) => file.endsWith('.ts'))
      .filter((file) => /\bDate\b|\bMath\.random\b|\bperformance\b|\bprocess\../.test(codeOf(file)))
    expect(asking).toEqual([])
  })

  it('player imports nothing but itself and shared, and nothing that needs zones', () => {
    expect(lines(importsFrom('player').filter(({ of }) => !/^(player|shared)\//.test(of)))).toEqual([])
    expect(reachedFrom(filesIn('player'))).not.toContain(zone)
  })

  it('media does not know the server', () => {
    expect(lines(importsFrom('media').filter(({ of }) => /^(server\/|player\/|tests\/|hono|kysely)/.test(of)))).toEqual(
      [],
    )
  })

  it('nothing that runs imports a test', () => {
    expect(lines(imports.filter(({ from, of }) => !from.startsWith('tests/') && of.startsWith('tests/')))).toEqual([])
  })

  it('each layer of the server sees only those before it', () => {
    const backwards = importsFrom('server').filter(
      ({ from, of }) => of.startsWith('server/') && layerOf(of) > layerOf(from),
    )
    expect(lines(backwards)).toEqual([])
    expect(lines(importsFrom('server/app.ts').filter(({ of }) => /^server\/[^/]+$/.test(of)))).toEqual([])
    expect(lines(imports.filter(({ of }) => of === 'server/main.ts'))).toEqual([])
  })

  it('the command line needs no server, and the browser pages none of its code', () => {
    const server = importsFrom('server/cli').filter(({ of }) => /^server\/(?!cli\/|build)/.test(of))
    // A log is verified beside the server, or where none runs any more, by the very code that wrote it; no other command loads any of it.
    const ofAudit = ({ from, of, isType, isLazy }: Import) =>
      /^server\/cli\/(audit-command|verdict-text)\.ts$/.test(from) &&
      /^server\/(store|db)\//.test(of) &&
      (isType || isLazy)
    // A backup is put back where no server runs, by the code that opens the database.
    const ofRestore = ({ from, of, isLazy }: Import) =>
      from === 'server/cli/restore-command.ts' && of === 'server/db/restore-sqlite.ts' && isLazy
    expect(lines(server.filter((one) => !ofAudit(one) && !ofRestore(one)))).toEqual([])
    const client = importsFrom('server/console/client')
    expect(
      lines(
        client.filter(
          ({ of }) =>
            !/^((server\/console\/(client|guides)|shared)\/|(tus-js-client|fflate|saxes|@simplewebauthn\/browser|preact(\/hooks)?|@preact\/signals|@tanstack\/virtual-core)$)/.test(
              of,
            ),
        ),
      ),
    ).toEqual([])
    expect(lines(importsFrom('server/console').filter(({ of }) => /^server\/db\//.test(of)))).toEqual([])
  })

  it('SQL is written in the store alone', () => {
    const writing = filesIn('server').filter((file) =>
      /\.(selectFrom|insertInto|updateTable|deleteFrom)\(/.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(writing.filter((file) => !/^server\/(store|db)\//.test(file))).toEqual([])
  })

  it('every file that is imported is there', () => {
    expect(
      lines(
        imports.filter(
          ({ of }) =>
            of.includes('/') && /^(shared|media|player|server|tests)\//.test(of) && !existsSync(join(root, of)),
        ),
      ),
    ).toEqual([])
  })

  it('exports have names', () => {
    expect(sources.filter((file) => /^export default\b/m.test(codeOf(file)))).toEqual([])
  })

  it('the root holds the customary files alone', () => {
    const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split('\n')
    const held = readdirSync(root).filter((name) => !ignored.some((line) => line.replaceAll('/', '') === name))
    expect(held.filter((name) => !customary.includes(name))).toEqual([])
  })
})

describe('the rules', () => {
  const rules = idsIn('shared/schedule/RULES.md', /^- \*\*([A-Z]\d+)\*\*/gm)
  const protocol = idsIn('shared/protocol/PROTOCOL.md', /^- \*\*\[([A-Z]\d+)\]\*\*/gm)
  const cited = filesIn('tests')
    .filter((file) => file.endsWith('.ts'))
    .flatMap(citationsOf)

  it('are each cited by the title of a test', () => {
    const known = new Set(cited.filter(({ isOfProtocol }) => !isOfProtocol).map(({ id }) => id))
    expect(rules.filter((id) => !known.has(id))).toEqual([])
  })

  it('that titles cite are there', () => {
    const unknown = cited.filter(({ id, isOfProtocol }) => !(isOfProtocol ? protocol : rules).includes(id))
    expect(unknown.map(({ file, id }) => `${file}: ${id}`)).toEqual([])
  })

  it('have each an id of their own', () => {
    expect(new Set(rules).size).toBe(rules.length)
    expect(new Set(protocol).size).toBe(protocol.length)
  })
})

function filesIn(folder: string): string[] {
  const found = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => !/(^|\/)(node_modules|\.tmp)\//.test(file))
}

/** A file without its comments. */
function codeOf(file: string): string {
  return readFileSync(join(root, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
}

function importsOf(file: string): Import[] {
  const statement = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm
  return [...codeOf(file).matchAll(statement)].map(([, type, named, asked]) => {
    const of = named ?? asked ?? ''
    return {
      from: file,
      of: of.startsWith('.') ? join(dirname(file), of) : of,
      isType: type !== undefined,
      isLazy: named === undefined,
    }
  })
}

function importsFrom(place: string): Import[] {
  return imports.filter(({ from }) => from === place || from.startsWith(`${place}/`))
}

/** All files that come along with these when they run. */
function reachedFrom(files: readonly string[]): Set<string> {
  const reached = new Set(files)
  for (const file of reached) for (const { from, of, isType } of imports) if (from === file && !isType) reached.add(of)
  return reached
}

function layerOf(file: string): number {
  const [, folder = '', more] = file.split('/')
  const layer = layers.indexOf(folder)
  return more === undefined || layer < 0 ? layers.length : layer
}

function lines(found: readonly Import[]): string[] {
  return found.map(({ from, of }) => `${from} → ${of}`)
}

function idsIn(file: string, pattern: RegExp): string[] {
  return [...readFileSync(join(root, file), 'utf8').matchAll(pattern)].map(([, id]) => id as string)
}

/** The ids that titles begin with, `[W1]`, `[W1, W3]` or `[S1–S4]`; those of P are the plan's beside the core, else the protocol's. */
function citationsOf(file: string): { file: string; id: string; isOfProtocol: boolean }[] {
  const isOfCore = /^tests\/(shared\/(plan|time|schedule)|server\/cli|naive|architecture)/.test(file)
  const titles = readFileSync(join(root, file), 'utf8').matchAll(/['"`]\[([A-Z]\d+(?:(?:, |–)[A-Z]\d+)*)\]\s/g)
  return [...titles].flatMap(([, ids = '']) =>
    ids
      .split(', ')
      .flatMap(spread)
      .map((id) => ({ file, id, isOfProtocol: !isOfCore && id.startsWith('P') })),
  )
}

/** `S1–S3` as S1, S2, S3. */
function spread(range: string): string[] {
  const [first = '', last = first] = range.split('–')
  const [from, to] = [Number(first.slice(1)), Number(last.slice(1))]
  return Array.from({ length: to - from + 1 }, (_, i) => `${first[0]}${from + i}`)
}
