import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { startServer } from '../../server/start-server.ts'
import { ffmpeg } from '../media/clip/clips.ts'
import { token } from './a-server.ts'

async function started(ffmpegPlaces: { CONGCHAO_FFMPEG?: string; PATH?: string }) {
  const dataDir = await mkdtemp(join(tmpdir(), 'congchao-start-'))
  const pages = join(dataDir, 'pages')
  await mkdir(pages)
  await writeFile(join(pages, 'page.html'), '<!doctype html>')
  const uploads = join(dataDir, 'uploads')
  await mkdir(uploads)
  await writeFile(join(uploads, 'multipart-of-a-process-that-was-killed'), 'x')
  const reported: unknown[] = []
  const server = await startServer({
    ...{ dataDir, postgres: undefined, host: '127.0.0.1', port: 0, token, ffmpegPlaces },
    ...{ playerFolder: pages, consoleFolder: pages, now: () => 1_602_640_800_000, uptime: () => 0 },
    report: (error) => reported.push(error),
  })
  onTestFinished(async () => {
    await server.close()
    await rm(dataDir, { recursive: true })
  })
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
