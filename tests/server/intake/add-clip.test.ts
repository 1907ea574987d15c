import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { sha256Of } from '../../../media/sha256-of.ts'
import { jsonOf } from '../../json-of.ts'
import { clip, ffmpeg } from '../../media/clip/clips.ts'
import { newFolder } from '../../new-folder.ts'
import { aServer } from '../a-server.ts'
import { aForm } from '../files.ts'
import { wholeApproval } from '../in-force.ts'
import { smallDocument } from '../small-plan.ts'

interface Told {
  sha256: string
  kind: string
  state: string
  progress: number
  picture: string | null
  facts: { findings?: { code: string }[]; fault?: { messageVi: string } }
}

const still = () => readFileSync(clip('testsrc=s=96x64:r=25:d=3'))

async function aClipServer(folder = '') {
  const server = await aServer({ ffmpeg, folder })
  return {
    ...server,
    async add(bytes: Buffer): Promise<Response> {
      const { headers, body } = aForm([{ name: 'file', filename: 'phim.mp4', bytes }])
      return server.call('POST', '/api/v1/media', { headers, body: new Uint8Array(body) })
    },
    /** The clip once it is prepared. */
    async prepared(sha256: string): Promise<Told> {
      for (;;) {
        const told = await jsonOf<Told>(server.call('GET', `/api/v1/media/${sha256}`))
        if (told.state !== 'preparing') return told
        expect(told.progress).toBeGreaterThanOrEqual(0)
        expect(told.progress).toBeLessThanOrEqual(1)
        await nextTurn()
      }
    },
  }
}

/** A folder that outlives one server. */
async function aFolder(): Promise<string> {
  const folder = await newFolder('clip-server')
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

describe('a clip', () => {
  it('is judged at once and prepared in the background; its contact sheet is what is shown of it', async () => {
    const { add, prepared, call } = await aClipServer()
    const bytes = still()
    const answer = await add(bytes)
    expect(answer.status).toBe(201)
    expect(await answer.json()).toMatchObject({
      ...{ sha256: sha256Of(bytes), kind: 'clip', state: 'preparing', type: 'video/mp4' },
      ...{ width: 96, height: 64, ms: 3000, master: null, picture: null },
    })
    const told = await prepared(sha256Of(bytes))
    expect(told).toMatchObject({
      state: 'ready',
      progress: 1,
      picture: `/media/${told.sha256}`,
      facts: { findings: [] },
    })
    const sheet = await call('GET', told.picture!)
    expect([sheet.status, sheet.headers.get('content-type')]).toEqual([200, 'image/png'])
    const crops = await call('GET', `/api/v1/media/${told.sha256}/crops?sizes=960x64`)
    expect(await crops.json()).toMatchObject({ code: 'media-refused' })
  })

  it('that flashes is found out, and every trial of it says so', async () => {
    const { add, prepared, imports, call } = await aClipServer()
    await imports()
    const bytes = readFileSync(clip(`color=white:s=96x64:r=25:d=2,drawbox=c=black:t=fill:enable='lt(mod(n,6),3)'`))
    await add(bytes)
    const codes = (await prepared(sha256Of(bytes))).facts.findings!.map(({ code }) => code)
    expect(codes).toContain('flashes')
    const json = { slides: [{ kind: 'video', media: sha256Of(bytes) }], boards: ['cong'] }
    const line = await jsonOf<{ verdict: { findings: { code: string }[] } }>(call('POST', '/api/v1/trial', { json }))
    expect(line.verdict.findings.map(({ code }) => code)).toContain('flashes')
  })

  it('whose preparation was cut by the server’s end is prepared by the next', async () => {
    const folder = await aFolder()
    const first = await aClipServer(folder)
    const bytes = still()
    await first.intake.close()
    await first.add(bytes)
    const second = await aClipServer(folder)
    await second.intake.resume()
    expect((await second.prepared(sha256Of(bytes))).state).toBe('ready')
  })

  it('whose original has gone says that it failed, and is prepared when it comes again', async () => {
    const folder = await aFolder()
    const first = await aClipServer(folder)
    const bytes = still()
    await first.intake.close()
    await first.add(bytes)
    await rm(join(folder, 'originals'), { recursive: true })
    const second = await aClipServer(folder)
    await second.intake.resume()
    const failed = await second.prepared(sha256Of(bytes))
    expect([failed.state, failed.facts.fault?.messageVi]).toEqual(['failed', 'Không còn tệp gốc'])
    expect((await second.add(bytes)).status).toBe(200)
    expect((await second.prepared(sha256Of(bytes))).facts.fault).toBeUndefined()
  })

  it('that is cut, or is none, is refused, and nothing is left', async () => {
    const { add, call } = await aClipServer()
    const bytes = still()
    const refused = [bytes.subarray(0, bytes.length / 2), Buffer.concat([bytes.subarray(0, 48), Buffer.alloc(5000, 7)])]
    for (const spoilt of refused) {
      const answer = await add(spoilt)
      expect([answer.status, await answer.json()]).toMatchObject([422, { code: 'media-refused' }])
    }
    expect(await (await call('GET', '/api/v1/media')).json()).toEqual({ media: [], next: null })
  })
})

describe('a video of the plan', () => {
  /** The small plan with a video in place of a slogan, for as long as it is unless it is said. */
  const withVideo = (media: string) => {
    const document = smallDocument() as { campaigns: { slides: object[] }[] }
    document.campaigns[0]!.slides[0] = { id: 'kh-1', kind: 'video', media }
    return document
  }
  const secondsOn = async (call: Awaited<ReturnType<typeof aServer>>['call']) => {
    const now = await jsonOf<{ segment: { loop: { slide: string; seconds: number }[] } }>(
      call('GET', '/api/v1/boards/cong/now'),
    )
    return now.segment.loop.find(({ slide }) => slide === 'kh-1')!.seconds
  }

  it('stands as long as its clip as soon as that has come; the plan stays as it was imported', async () => {
    const server = await aClipServer()
    const { add, imports, call, planner } = server
    const bytes = still()
    const document = withVideo(sha256Of(bytes))
    await imports(document)
    expect(await secondsOn(call)).toBe(10)
    await add(bytes)
    await planner.settled()
    expect(await secondsOn(call)).toBe(3)
    const plan = await call('GET', '/api/v1/plan')
    expect([plan.headers.get('etag'), await plan.json()]).toEqual(['"r1"', document])
    // Nobody could approve what it shows before it was there.
    const approved = await wholeApproval(server, planner.current()!.plan)
    await planner.edit(() => ({ approved }))
    await planner.settled()
    const issue = await planner.read('cong' as never)
    expect(JSON.parse(issue!.body).renditions).toContainEqual(
      expect.objectContaining({ clip: { ms: 3000, fps: expect.any(Number) } }),
    )
  })

  it('is served whole and in parts, as players ask for it', async () => {
    const { add, imports, call, planner } = await aClipServer()
    const bytes = still()
    await add(bytes)
    await imports(withVideo(sha256Of(bytes)))
    const { renditions } = JSON.parse((await planner.read('cong' as never))!.body) as {
      renditions: { sha256: string; bytes: number; clip?: object }[]
    }
    const { sha256, bytes: size } = renditions.find((one) => one.clip)!
    const path = `/renditions/${sha256}.mp4`
    const part = async (range: string) => {
      const answer = await call('GET', path, { headers: { range } })
      return [answer.status, answer.headers.get('content-range'), (await answer.arrayBuffer()).byteLength]
    }
    const whole = await call('GET', path)
    expect([whole.status, whole.headers.get('content-type'), whole.headers.get('accept-ranges')]).toEqual([
      ...[200, 'video/mp4', 'bytes'],
    ])
    expect(sha256Of(Buffer.from(await whole.arrayBuffer()))).toBe(sha256)
    expect(await part('bytes=0-99')).toEqual([206, `bytes 0-99/${size}`, 100])
    expect(await part('bytes=100-')).toEqual([206, `bytes 100-${size - 1}/${size}`, size - 100])
    expect(await part('bytes=-7')).toEqual([206, `bytes ${size - 7}-${size - 1}/${size}`, 7])
    expect(await part(`bytes=0-${size * 2}`)).toEqual([206, `bytes 0-${size - 1}/${size}`, size])
    for (const whole of ['bytes=5-2', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=-'])
      expect(await part(whole)).toEqual([200, null, size])
    const beyond = await call('GET', path, { headers: { range: `bytes=${size}-` } })
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${size}`])
    expect((await call('GET', `/renditions/${sha256}.png`)).status).toBe(404)
  })
})
