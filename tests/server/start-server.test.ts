import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { startServer } from '../../server/start-server.ts'
import { readAudit } from '../../server/store/audit/audit-store.ts'
import { keepFactor, readFactors } from '../../server/store/people/factor-store.ts'
import { keepPerson } from '../../server/store/people/people-store.ts'
import { ffmpeg } from '../media/clip/clips.ts'
import { newFolder } from '../new-folder.ts'
import { token } from './a-server.ts'

const now = () => 1_602_640_800_000

async function aFolder() {
  const dataDir = await newFolder('start')
  const pages = join(dataDir, 'pages')
  await mkdir(pages)
  await writeFile(join(pages, 'page.html'), '<!doctype html>')
  const uploads = join(dataDir, 'uploads')
  await mkdir(uploads)
  await writeFile(join(uploads, 'multipart-of-a-process-that-was-killed'), 'x')
  onTestFinished(() => rm(dataDir, { recursive: true }))
  return { dataDir, pages, uploads }
}

type Env = Readonly<Record<string, string>>

async function started(env: Env, folder?: Awaited<ReturnType<typeof aFolder>>) {
  const { dataDir, pages, uploads } = folder ?? (await aFolder())
  const reported: unknown[] = []
  const server = await startServer({
    ...{ dataDir, postgres: undefined, host: '127.0.0.1', port: 0, token, proxies: 0, env },
    ...{ playerFolder: pages, consoleFolder: pages, now, uptime: () => 0 },
    report: (error) => reported.push(error),
  })
  onTestFinished(() => server.close())
  return { ...server, uploads, reported }
}

it('a start finds ffmpeg where it is told, or says in both languages that clips are not taken', async () => {
  expect((await started({ CONGCHAO_FFMPEG: ffmpeg.path })).noClips).toBeUndefined()
  const { noClips } = await started({ PATH: '' })
  expect(noClips).toHaveLength(2)
  for (const words of noClips!) expect(words).toContain('ffmpeg')
})

it('a start sweeps what a killed process left of files that were coming in', async () => {
  const { uploads, reported } = await started({ PATH: '' })
  expect(await readdir(uploads)).toEqual([])
  expect(reported).toEqual([])
})

it('a start that is refused lets go of the folder and the database', async () => {
  const folder = await aFolder()
  await expect(started({ PATH: '', CONGCHAO_PUBLIC_URL: 'bang.example' }, folder)).rejects.toThrow(
    'CONGCHAO_PUBLIC_URL',
  )
  await expect(started({ PATH: '', CONGCHAO_SEAL_KEY: 'no key' }, folder)).rejects.toThrow('CONGCHAO_SEAL_KEY')
  expect((await started({ PATH: '' }, folder)).reported).toEqual([])
})

it('a link for who is locked out takes the second factors away with it, and the log says so', async () => {
  const { links, database, reported } = await started({ PATH: '' })
  await database.write(async (trx) => {
    await keepPerson(trx, { id: 'p', login: 'an', name: 'An', email: null, password: null, at: now() })
    await keepFactor(trx, { id: 'f', person: 'p', kind: 'totp', label: '', madeAt: now(), body: {} })
  })
  expect(await links.reset('an', now())).toContain('/sign-in#')
  expect(await readFactors(database.db, 'p')).toEqual([])
  const [newest] = await readAudit(database.db, {}, { limit: 1 })
  expect(newest).toMatchObject({ act: 'link.make', subject: 'p' })
  expect(JSON.parse(newest!.after!)).toEqual({ purpose: 'reset', factors: 1 })
  expect(reported).toEqual([])
})
