import { expect, it } from 'vitest'
import { jsonOf } from '../../../json-of.ts'
import { aServer } from '../../a-server.ts'
import { smallDocument } from '../../small-plan.ts'

interface Outlook {
  readonly faults: readonly { readonly pointer: string }[]
  readonly findings: readonly { readonly code: string; readonly path: string }[]
  readonly boards: readonly BoardOutlook[]
  readonly more: number
}
interface BoardOutlook {
  readonly board: string
  readonly firstAt: number | null
  readonly at: number | null
  readonly loop: readonly {
    slide: string
    campaign: string | null
    seconds: number
    share: number
    own: boolean
    section: string | null
  }[]
  readonly collides: readonly { campaign: string | null; rule: string; org: string; said: { vi: string } }[]
}

async function foreseeing(
  change: (document: ReturnType<typeof smallDocument>) => object | undefined = () => undefined,
) {
  const server = await aServer()
  const document = smallDocument()
  const put = await server.call('PUT', '/api/v1/plan', { json: change(document) ?? document })
  if (!put.ok) throw new Error(await put.text())
  const foresee = async (campaign: object, more: object = {}) =>
    jsonOf<Outlook>(server.call('POST', '/api/v1/campaigns/outlook', { json: { campaign, ...more } }))
  return { ...server, foresee }
}

const at = (text: string) => Date.parse(`${text}+07:00`)

/** A campaign of the province on the gate in November, with two slides. */
const november = {
  ...{ org: 'tinh', title: 'Tháng Mười Một' },
  phases: [{ id: 'dot', title: 'Đợt', starts: '2020-11-01', ends: '2020-11-30' }],
  slides: [
    { id: 'a', kind: 'slogan', text: 'Một', seconds: 6 },
    { id: 'b', kind: 'slogan', text: 'Hai', seconds: 4, state: 'draft' },
  ],
  placements: [{ id: 'p', phase: 'dot', slides: ['a', 'b'], boards: { boards: ['cong'] } }],
}
const rules = ({ collides }: BoardOutlook) => collides.map(({ campaign, rule }) => `${rule} ${campaign}`)

it('tells each board that a campaign reaches when it is first due there, and its loop with seconds and shares, and writes nothing', async () => {
  const { call, foresee } = await foreseeing()
  const { faults, boards, more } = await foresee(november)
  expect([faults, more]).toEqual([[], 0])
  const row = {
    section: null,
    campaign: 'thang-muoi-mot',
    title: 'Tháng Mười Một',
    phase: 'dot',
    placement: 'p',
    own: true,
  }
  expect(boards).toEqual([
    {
      ...{ board: 'cong', name: 'Cổng chào', firstAt: at('2020-11-01T00:00'), at: at('2020-11-01T00:00') },
      loop: [
        { ...row, slide: 'a', label: 'Một', seconds: 6, share: 0.6 },
        { ...row, slide: 'b', label: 'Hai', seconds: 4, share: 0.4 },
      ],
      collides: [],
    },
  ])
  expect(await jsonOf(call('GET', '/api/v1/plan'))).toEqual(smallDocument())
})

it('[S1] says with whom it shares the air, and how', async () => {
  const { foresee } = await foreseeing()
  const october = { ...november, phases: [{ ...november.phases[0], starts: '2020-10-10' }] }
  const [board] = (await foresee(october)).boards
  expect(board?.at).toBe(at('2020-10-10T09:00'))
  expect(board?.loop.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
  expect(board?.collides).toEqual([
    {
      ...{ campaign: 'dai-hoi', title: 'Đại hội', org: 'tinh', orgName: 'Tỉnh', rule: 'shares' },
      said: {
        vi: 'Chia thời lượng với “Đại hội”: đợt này 50%, đợt kia 50%.',
        en: 'Shares its time with “Đại hội”: this campaign has 50%, that one 50%.',
      },
    },
  ])
  // Later the other one is over.
  const [later] = (await foresee(october, { at: '2020-11-20T08:00+07:00' })).boards
  expect([later?.at, rules(later!)]).toEqual([at('2020-11-20T08:00'), []])
})

it('[M2] shows a phase that waits for a word as it will be once that is given', async () => {
  const { foresee } = await foreseeing()
  const end = { milestone: 'hoi', edge: 'end' }
  const waiting = {
    ...november,
    milestones: [{ id: 'hoi', title: 'Ngày hội', starts: '2020-11-05', ends: '2020-11-06', state: 'expected' }],
    phases: [{ ...november.phases[0], starts: { ...end, confirm: true }, ends: { ...end, offset: 'P10D' } }],
  }
  const { boards, findings } = await foresee(waiting)
  expect(boards).toMatchObject([{ firstAt: at('2020-11-07T00:00'), loop: [{ slide: 'a' }, { slide: 'b' }] }])
  expect(findings.map(({ code }) => code)).toContain('milestone-unconfirmed')
  const { starts: _, ends: __, ...postponed } = waiting.milestones[0]!
  const none = await foresee({ ...waiting, milestones: [{ ...postponed, state: 'postponed' }] })
  expect(none.boards[0]?.firstAt).toBe(null)
  expect(none.findings.map(({ code }) => code)).not.toContain('phase-empty')
})

it('[V4] says who keeps it off the air, whom it keeps off, and where both play alone', async () => {
  const alone = (document: ReturnType<typeof smallDocument>) => {
    Object.assign(document.campaigns[0]!.placements[0]!, { exclusive: true })
    return document
  }
  const phases = [{ ...november.phases[0], starts: '2020-10-05' }]
  const exclusive = { ...november, phases, placements: [{ ...november.placements[0], exclusive: true }] }
  const shared = { ...november, phases }
  const first = async ({ foresee }: Awaited<ReturnType<typeof foreseeing>>, campaign: object) => {
    const [board] = (await foresee(campaign)).boards
    return [rules(board!), board!.loop.some(({ own }) => own)]
  }
  const [plain, taken] = [await foreseeing(), await foreseeing(alone)]
  expect(await first(plain, exclusive)).toEqual([['outranks dai-hoi'], true])
  expect(await first(taken, shared)).toEqual([['outranked-by dai-hoi'], false])
  expect(await first(taken, exclusive)).toEqual([['exclusive dai-hoi'], true])
})

it('[V7] [V8] says where its own phases stand down, and what a restriction keeps off', async () => {
  const { foresee } = await foreseeing((document) => ({
    ...document,
    restrictions: [
      { id: 'tang', org: 'tinh', allow: ['tang'], starts: '2020-11-10T00:00+07:00', ends: '2020-11-12T00:00+07:00' },
    ],
  }))
  const climax = { id: 'cao-diem', title: 'Cao điểm', starts: '2020-11-05', ends: '2020-11-06', replaces: true }
  const campaign = {
    ...november,
    phases: [...november.phases, climax],
    placements: [...november.placements, { ...november.placements[0], id: 'p2', phase: 'cao-diem' }],
  }
  const on = async (day: string) => (await foresee(campaign, { at: `${day}T08:00+07:00` })).boards[0]!
  expect(rules(await on('2020-11-04'))).toEqual([])
  expect(rules(await on('2020-11-05'))).toEqual(['replaces thang-muoi-mot'])
  expect(rules(await on('2020-11-10'))).toEqual(['restricted null'])
})

it('[W1] [V3] waits for its hours and for the board’s, and tells a board where it is never due', async () => {
  const { foresee } = await foreseeing((document) => {
    Object.assign(document.boards[0]!, { hours: [{ from: '18:00', to: '22:00' }] })
    return document
  })
  const on = async (daypart: object) => {
    const placements = [{ ...november.placements[0], dayparts: [daypart] }]
    return (await foresee({ ...november, placements })).boards[0]!
  }
  // 2020-11-01 is a Sunday.
  expect((await on({ days: ['sat'], from: '06:00', to: '24:00' })).firstAt).toBe(at('2020-11-07T18:00'))
  expect(await on({ from: '06:00', to: '07:00' })).toMatchObject({ firstAt: null, at: null, loop: [], collides: [] })
})

it('[C2] tells a board with sections section by section', async () => {
  const { foresee } = await foreseeing((document) => {
    const section = { y: 0, width: 32, height: 32 }
    Object.assign(document.boards[0]!, {
      sections: [
        { id: 'trai', x: 0, ...section },
        { id: 'phai', x: 32, ...section },
      ],
    })
    return document
  })
  const october = [{ ...november.phases[0], starts: '2020-10-10' }]
  const placements = [{ ...november.placements[0], section: 'trai' }]
  const [board] = (await foresee({ ...november, phases: october, placements })).boards
  expect(board?.loop.map(({ section, slide }) => `${section} ${slide}`)).toEqual([
    'trai a',
    'trai b',
    'phai kh-1',
    'phai kh-2',
  ])
  // The other one has the other section to itself.
  expect(rules(board!)).toEqual([])
})

it('finds what is wrong with the campaign, by pointers into it, and nothing of others', async () => {
  const { foresee } = await foreseeing((document) => {
    document.campaigns[0]!.phases[0]!.starts = '2020-12-01'
    return document
  })
  const wrong = {
    ...november,
    phases: [...november.phases, { id: 'nguoc', title: 'Ngược', starts: '2020-11-02', ends: '2020-11-01' }],
    slides: [
      { ...november.slides[0], text: 'Một hai ba bốn năm sáu bảy tám chín mười '.repeat(12).trim(), seconds: 1 },
      november.slides[1],
    ],
  }
  const { findings } = await foresee(wrong)
  expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
    ...['phase-empty /phases/1', 'illegible /slides/0', 'reading-time /slides/0', 'reading-time /slides/1'],
  ])
})

it('foresees a campaign in place of the one that is written, and tells faults in place of an outlook', async () => {
  const { foresee, call } = await foreseeing()
  const { campaign } = await jsonOf<{ campaign: Record<string, object[]> }>(call('GET', '/api/v1/campaigns/dai-hoi'))
  const { boards } = await foresee({
    ...campaign,
    slides: [{ id: 'kh-1', kind: 'slogan', text: 'Khác' }, campaign.slides![1]!],
  })
  expect(boards[0]?.loop.map((row) => (row as unknown as { label: string }).label)).toEqual(['Khác', 'Muôn năm'])
  expect(await foresee({ ...campaign, slides: [] })).toMatchObject({
    faults: [{ pointer: '/placements/0/slides/0' }, { pointer: '/placements/0/slides/1' }],
    ...{ findings: [], boards: [], more: 0 },
  })
  const pointers = async (json: object) =>
    (await jsonOf<{ faults: { pointer: string }[] }>(call('POST', '/api/v1/campaigns/outlook', { json }))).faults.map(
      ({ pointer }) => pointer,
    )
  expect(await pointers({ campaign: 7 })).toEqual(['/campaign'])
  expect(await pointers({ campaign: november, at: 'mai' })).toEqual(['/at'])
  expect(await pointers({ campaign: november, khac: 1 })).toEqual(['/khac'])
  expect(await pointers({ campaign: { ...november, org: 'khong-co' } })).toEqual(['/org'])
})

it('tells of two hundred boards, and how many more there are', async () => {
  const { foresee } = await foreseeing((document) => {
    for (let i = 0; i < 230; i++) document.boards.push({ ...document.boards[1]!, id: `bang-${i}` })
    return document
  })
  const placements = [{ id: 'p', phase: 'dot', slides: ['a'] }]
  const { boards, more } = await foresee({ ...november, placements })
  expect([boards.length, more]).toEqual([200, 32])
})
