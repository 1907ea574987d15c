import { describe, expect, it } from 'vitest'
import { sha256Of } from '../../../../media/sha256-of.ts'
import { jsonOf } from '../../../json-of.ts'
import { aServer } from '../../a-server.ts'
import { aForm, aPng } from '../../files.ts'
import { smallDocument } from '../../small-plan.ts'

const path = '/api/v1/trial'

interface Line {
  slide: number
  width: number
  height: number
  color: string
  boards: { id: string; section: string | null; road: boolean; metres: number | null; findings: { code: string }[] }[]
  rendition: { sha256: string; width: number; height: number } | null
  verdict: { setting: string; findings: { code: string }[] } | null
  fault: { kind: string; message: string; messageVi: string } | null
}

const board = (id: string, width: number, height: number, more: object = {}) => ({
  ...{ id, org: 'tinh', name: id, kind: 'led', width, height },
  ...more,
})

/** A server whose plan has a gate with two pillars, and two boards of one size. */
async function aTrialServer() {
  const server = await aServer()
  const pillar = { y: 0, width: 32, height: 128 }
  const sections = [
    { id: 'trai', x: 0, ...pillar },
    { id: 'phai', x: 224, ...pillar },
  ]
  const boards = [
    board('cong', 256, 128, { kind: 'gate', pitch: 10, sections }),
    board('mot', 192, 64, { pitch: 5 }),
    board('hai', 192, 64, { road: true }),
  ]
  const document = { ...smallDocument(), boards, campaigns: [] }
  await server.imports(document)
  return {
    ...server,
    async tried(body: object): Promise<Line[]> {
      const answer = await server.call('POST', path, { json: body })
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/x-ndjson'])
      const text = await answer.text()
      expect(text.endsWith('\n')).toBe(true)
      return text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Line)
    },
  }
}

const slogan = (text: string, more: object = {}) => ({ kind: 'slogan', text, ...more })

describe('a trial', () => {
  it('draws each slide on each canvas once, and says for which boards and sections it is', async () => {
    const { tried } = await aTrialServer()
    const lines = await tried({ slides: [slogan('Chào mừng'), slogan('Đại hội')] })
    const places = lines.map(({ slide, width, height, boards }) => {
      return `${slide} ${width}×${height} ${boards.map(({ id, section }) => `${id}/${section ?? ''}`).join(' ')}`
    })
    expect(places.sort()).toEqual([
      '0 192×64 mot/ hai/',
      '0 256×128 cong/',
      '0 32×128 cong/trai cong/phai',
      '1 192×64 mot/ hai/',
      '1 256×128 cong/',
      '1 32×128 cong/trai cong/phai',
    ])
  })

  it('comes to what the boards show, byte for byte, and says how far it reads where the pitch is known', async () => {
    const { tried, assets, call, imports } = await aTrialServer()
    const [line] = await tried({ slides: [slogan('Chào mừng')], boards: ['mot', 'hai'] })
    expect(line!.verdict).toMatchObject({ setting: 'standing' })
    expect(line!.boards.map(({ road, metres }) => [road, metres === null])).toEqual([
      [false, false],
      [true, true],
    ])
    expect(await assets.has(line!.rendition!.sha256)).toBe(true)
    const document = { ...smallDocument(), campaigns: [], boards: [board('mot', 192, 64)] }
    document.orgs[0]!.filler = { id: 'nen', kind: 'slogan', text: 'Chào mừng' }
    await imports(document)
    const playlist = await jsonOf<{ renditions: object[] }>(call('GET', '/api/v1/boards/mot/playlist'))
    expect(playlist.renditions).toContainEqual(line!.rendition)
  })

  it('says where a slide stands too short to be read, by each board’s own road', async () => {
    const { tried } = await aTrialServer()
    const text = 'Nhiệt liệt chào mừng Đại hội'
    const [line] = await tried({ slides: [slogan(text, { seconds: 4 })], boards: ['mot', 'hai'] })
    expect(line!.boards.map(({ findings }) => findings.map(({ code }) => code))).toEqual([[], ['reading-time']])
  })

  it('says what cannot be drawn, slide by slide, and goes on with the others', async () => {
    const { tried } = await aTrialServer()
    const gone = { kind: 'image', media: '0'.repeat(64) }
    const lines = await tried({ slides: [gone, slogan('Chào mừng')], boards: ['mot'] })
    expect(lines.map(({ slide, rendition, fault }) => [slide, rendition !== null, fault?.kind]).sort()).toEqual([
      [0, false, 'missing'],
      [1, true, undefined],
    ])
    expect(lines.find(({ fault }) => fault)!.fault!.messageVi).not.toBe('')
  })

  it('draws a picture that was uploaded, and one that could not be had as soon as it comes', async () => {
    const { tried, call, reported } = await aTrialServer()
    const bytes = aPng(384, 128)
    const slides = [{ kind: 'image', media: sha256Of(bytes) }]
    expect((await tried({ slides }))[0]!.fault).toMatchObject({ kind: 'missing' })
    const { headers, body } = aForm([{ name: 'file', filename: 'a.png', bytes }])
    expect((await call('POST', '/api/v1/media', { headers, body: new Uint8Array(body) })).status).toBe(201)
    const lines = await tried({ slides })
    expect(lines.map(({ rendition, verdict }) => [rendition?.width, rendition?.height, verdict?.setting])).toEqual([
      [256, 128, 'picture'],
      [32, 128, 'picture'],
      [192, 64, 'picture'],
    ])
    expect(reported).toEqual([])
  })

  it('draws words that differ by the day in their widest, with the milestones of the campaign that is named', async () => {
    const { tried, imports, call } = await aTrialServer()
    await imports()
    const to = { milestone: 'ngay', edge: 'start' }
    const slide = slogan('Còn {n} ngày', { fields: [{ name: 'n', kind: 'days-to', to }] })
    const [line] = await tried({ slides: [slide], boards: ['cong'], campaign: 'dai-hoi' })
    expect(line!.rendition).not.toBeNull()
    const without = await call('POST', path, { json: { slides: [slide] } })
    expect(await without.json()).toMatchObject({
      code: 'plan-refused',
      faults: [{ pointer: '/slides/0/fields/0/to/milestone' }],
    })
  })
})

describe('a trial is refused', () => {
  it('where a slide is none, with a pointer to what is wrong', async () => {
    const { call } = await aTrialServer()
    const answer = await call('POST', path, { json: { slides: [slogan('Tốt'), slogan('a\u202eb'), 7] } })
    expect(answer.status).toBe(400)
    const { faults } = await jsonOf<{ faults: { pointer: string }[] }>(answer)
    expect(faults.map(({ pointer }) => pointer)).toEqual(['/slides/1/text', '/slides/2'])
  })

  it('where there are too many slides, or too many drawings of them', async () => {
    const { call, imports } = await aTrialServer()
    const many = (count: number) => Array.from({ length: count }, () => slogan('Chào'))
    const refused = async (body: object) => (await jsonOf<{ code: string }>(call('POST', path, { json: body }))).code
    expect(await refused({ slides: many(41) })).toBe('trial-too-large')
    const boards = Array.from({ length: 11 }, (_, index) => board(`b-${index}`, 64 + index, 32))
    await imports({ ...smallDocument(), boards, campaigns: [] })
    expect(await refused({ slides: many(40) })).toBe('trial-too-large')
  })

  it('where a board is not of the plan, the body is no trial, and while there is no plan', async () => {
    const { call } = await aTrialServer()
    const refused = async (body: unknown) => (await jsonOf<{ code: string }>(call('POST', path, { json: body }))).code
    expect(await refused({ slides: [], boards: ['khong-co'] })).toBe('board-not-found')
    expect(await refused({ slides: [], boards: 'mot' })).toBe('bad-json')
    expect(await refused([])).toBe('bad-json')
    const empty = await aServer()
    expect((await empty.call('POST', path, { json: { slides: [] } })).status).toBe(404)
  })
})
