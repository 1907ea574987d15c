import { describe, expect, it } from 'vitest'
import { jsonOf } from '../../../json-of.ts'
import { aServer } from '../../a-server.ts'
import { aCampaign, aTreeDocument } from '../../a-tree.ts'
import { aPerson } from '../../people.ts'

interface Told {
  readonly id: string
  readonly text: string
  readonly org: string
  readonly document: { readonly number: string } | null
  readonly campaign: { readonly id: string; readonly title: string } | null
  readonly mayChange: boolean
}
interface Library {
  readonly slogans: readonly Told[]
  readonly sources: readonly { readonly from: string; readonly count: number }[]
  readonly next: string | null
}
interface Refused {
  readonly code: string
  readonly faults?: readonly { readonly pointer: string }[]
}

const written = { number: '12/KH-UBND', issuer: 'Ủy ban nhân dân tỉnh', issuedOn: '2020-08-14' }
const pathOf = (org: string) => `/api/v1/orgs/${org}/slogans`

/** The offices of `aTreeDocument`, with somebody who approves in each. */
async function offices(change: (document: ReturnType<typeof aTreeDocument>) => void = () => undefined) {
  const server = await aServer()
  const document = aTreeDocument()
  change(document)
  await server.imports(document)
  const approver = (org: string) => aPerson(server, { org, role: 'approver', name: `Người duyệt ${org}` })
  const people = { tinh: await approver('tinh'), huyen: await approver('huyen'), ben: await approver('ben') }
  const reads = (org: string, query = '') => jsonOf<Library>(server.call('GET', `${pathOf(org)}${query}`))
  return {
    server,
    people,
    reads,
    textsOf: async (org: string, query = '') => (await reads(org, query)).slogans.map(({ text }) => text),
    add: (org: keyof typeof people, texts: readonly string[], given: object = {}) =>
      people[org].call('POST', pathOf(org), { json: { texts, ...written, ...given } }),
  }
}

const withDocument = (id: string, org: string, texts: readonly string[], given: object = {}) => ({
  ...aCampaign(id, org),
  document: written,
  slides: texts.map((text, i) => ({ id: `kh-${i}`, kind: 'slogan', text, seconds: 8, ...given })),
  placements: [{ id: 'p', phase: 'dot', slides: texts.map((_, i) => `kh-${i}`) }],
})

describe('the library of an office', () => {
  it('has what its own campaigns say in writing, and what is directed to it, but nothing of a sister', async () => {
    const { textsOf, reads } = await offices(({ campaigns }) => {
      campaigns.push(
        withDocument('van-ban', 'huyen', ['Đoàn kết,  hòa hợp!', 'Đoàn kết, hoà hợp!']),
        withDocument('cua-ben-2', 'ben', ['Của bên']),
        withDocument('le', 'huyen', ['Còn {n} ngày'], { fields: [{ name: 'n', kind: 'date' }] }),
      )
    })
    expect(await textsOf('huyen')).toEqual(['Đoàn kết, hòa hợp!', 'Chào cua-tinh', 'Chào cua-huyen'])
    expect(await textsOf('xa')).toEqual(['Đoàn kết, hòa hợp!', 'Chào cua-tinh', 'Chào cua-huyen'])
    expect(await textsOf('ben')).toEqual(['Của bên', 'Chào cua-tinh'])
    const { slogans, sources } = await reads('huyen')
    expect(slogans[0]).toMatchObject({ document: written, campaign: { id: 'van-ban' }, mayChange: false })
    expect(sources).toEqual([
      { from: 'van-ban', title: 'Đợt van-ban', orgName: 'Huyện Đồng', count: 2 },
      { from: 'cua-tinh', title: 'Đợt cua-tinh', orgName: 'Tỉnh', count: 1 },
      { from: 'cua-huyen', title: 'Đợt cua-huyen', orgName: 'Huyện Đồng', count: 1 },
    ])
  })

  it('has only what is approved, and nothing that is taken down', async () => {
    const { server, people, textsOf } = await offices()
    const editor = await aPerson(server, { org: 'tinh', role: 'editor' })
    const placement = { slides: [{ kind: 'slogan', text: 'Chưa duyệt' }], placement: { phase: 'dot' } }
    await editor.call('POST', '/api/v1/campaigns/cua-tinh/placements', { json: placement })
    expect(await textsOf('huyen')).toEqual(['Chào cua-tinh', 'Chào cua-huyen'])
    const subject = { what: 'slide', campaign: 'cua-tinh', slide: 'kh' }
    const json = { kind: 'take-down', org: 'tinh', subject, reason: 'Sai chữ' }
    expect((await people.tinh.call('POST', '/api/v1/take-downs', { json })).status).toBe(201)
    expect(await textsOf('huyen')).toEqual(['Chào cua-huyen'])
  })

  it('is searched without diacritics by words and by where they are from', async () => {
    const { add, textsOf } = await offices()
    await add('tinh', ['Đẩy mạnh thi đua', 'Đoàn kết một lòng', 'Văn minh'])
    expect(await textsOf('xa', '?q=LONG%20doan')).toEqual(['Đoàn kết một lòng'])
    expect(await textsOf('xa', '?q=12/kh&from=hand')).toHaveLength(3)
    expect(await textsOf('huyen', '?from=cua-tinh')).toEqual(['Chào cua-tinh'])
    // A NUL, which one database refuses, and at which another takes the text to end.
    expect(await textsOf('xa', '?q=tinh%00x')).toEqual([])
  })

  it('is read page by page in one order, each text once, wherever a page begins', async () => {
    const { add, textsOf, reads, server } = await offices(({ campaigns }) => {
      const former = {
        ...withDocument('cu', 'huyen', ['Câu 2', 'Câu 3']),
        document: { ...written, issuedOn: '2019-01-01' },
      }
      campaigns.push(withDocument('van-ban', 'huyen', ['Câu 1', 'Câu 5', 'Câu 9']), former)
    })
    await add('tinh', ['Câu 1', 'Câu 2', 'Câu 4', 'Câu 6'])
    server.clock.at += 1000
    await add('huyen', ['Câu 4', 'Câu 7'])
    await add('huyen', ['Câu 8', 'Câu 9', 'Câu 3'], { issuedOn: '2020-08-15' })
    const whole = [
      ...['Câu 8', 'Câu 9', 'Câu 3', 'Câu 1', 'Câu 5', 'Câu 4', 'Câu 7', 'Câu 2', 'Câu 6'],
      ...['Chào cua-tinh', 'Chào cua-huyen'],
    ]
    expect(await textsOf('huyen')).toEqual(whole)
    const paged = async (limit: number, query = '') => {
      const texts: string[] = []
      for (let cursor = ''; ; ) {
        const { slogans, next } = await reads('huyen', `?limit=${limit}${query}${cursor}`)
        texts.push(...slogans.map(({ text }) => text))
        if (next === null) return texts
        cursor = `&cursor=${encodeURIComponent(next)}`
      }
    }
    for (const limit of [1, 2, 3, 11]) expect(await paged(limit)).toEqual(whole)
    expect(await paged(2, '&from=hand')).toEqual([
      ...['Câu 8', 'Câu 9', 'Câu 3', 'Câu 4', 'Câu 7', 'Câu 1', 'Câu 2', 'Câu 6'],
    ])
    expect(await paged(1, '&from=van-ban')).toEqual(['Câu 1', 'Câu 5', 'Câu 9'])
    // By the name of the office that added it.
    expect(await paged(1, '&q=huyen%20dong%20cau')).toEqual([
      ...['Câu 8', 'Câu 9', 'Câu 3', 'Câu 1', 'Câu 5', 'Câu 4', 'Câu 7'],
    ])
    expect((await reads('huyen')).sources.map(({ from, count }) => [from, count])).toEqual([
      ['hand', 9],
      ['van-ban', 3],
      ['cu', 2],
      ['cua-tinh', 1],
      ['cua-huyen', 1],
    ])
  })

  it('goes on behind a slogan that was withdrawn meanwhile, and refuses what is no cursor', async () => {
    const { add, people, reads, server } = await offices()
    await add('huyen', ['Một', 'Hai', 'Ba'])
    const first = await reads('huyen', '?limit=1')
    const path = `${pathOf('huyen')}/${first.slogans[0]?.id}`
    expect((await people.huyen.call('DELETE', path)).status).toBe(200)
    const { slogans } = await reads('huyen', `?cursor=${encodeURIComponent(first.next ?? '')}`)
    expect(slogans.map(({ text }) => text)).toEqual(['Hai', 'Ba', 'Chào cua-tinh', 'Chào cua-huyen'])
    for (const cursor of ['x', 'h.2020-08-14.1.0.', 'c.1.x.y', '']) {
      expect((await server.call('GET', `${pathOf('huyen')}?cursor=${cursor}`)).status).toBe(400)
    }
  })
})

describe('slogans that are added by hand', () => {
  it('are for the office and those below, once each whatever the style of spelling, and nobody’s else', async () => {
    const { add, reads, textsOf, server } = await offices()
    const answer = await add('huyen', ['Hòa  bình', 'HOÀ BÌNH!', 'Đoàn kết'.normalize('NFD')])
    expect([answer.status, await jsonOf(answer)]).toMatchObject([201, { known: ['HOÀ BÌNH!'] }])
    server.clock.at += 1000
    expect(await jsonOf(add('huyen', ['hoà bình', 'Văn minh']))).toMatchObject({ known: ['hoà bình'] })
    expect(await textsOf('huyen', '?from=hand')).toEqual(['Văn minh', 'Hòa bình', 'Đoàn kết'])
    expect(await textsOf('xa', '?from=hand')).toHaveLength(3)
    expect(await textsOf('ben', '?from=hand')).toEqual([])
    expect(await textsOf('tinh', '?from=hand')).toEqual([])
    const { slogans } = await reads('huyen', '?from=hand')
    expect(slogans[0]).toMatchObject({ org: 'huyen', document: written, campaign: null })
  })

  it('are put right, withdrawn and made official again by those who approve there', async () => {
    const { add, people, reads, textsOf, server } = await offices()
    const { slogans } = await jsonOf<Library>(add('huyen', ['Đoàn ket!', 'Văn minh']))
    const wrong = slogans.find(({ text }) => text === 'Đoàn ket!')
    const path = `${pathOf('huyen')}/${wrong?.id}`
    const json = { text: 'Đoàn kết!', number: '13' }
    expect(await jsonOf(people.huyen.call('PATCH', path, { json }))).toMatchObject({
      ...{ text: 'Đoàn kết!', document: { ...written, number: '13' }, mayChange: true },
    })
    const taken = await people.huyen.call('PATCH', path, { json: { text: 'văn minh' } })
    expect((await jsonOf<Refused>(taken)).faults?.map(({ pointer }) => pointer)).toEqual(['/text'])
    expect((await people.huyen.call('DELETE', path)).status).toBe(200)
    expect((await people.huyen.call('PATCH', path, { json })).status).toBe(404)
    expect(await textsOf('huyen', '?from=hand')).toEqual(['Văn minh'])
    expect((await reads('huyen', '?from=withdrawn')).slogans[0]).toMatchObject({
      withdrawn: { by: 'Người duyệt huyen', at: server.clock.at },
    })
    expect((await people.huyen.call('POST', `${path}/restore`)).status).toBe(200)
    expect(await textsOf('huyen', '?from=hand')).toHaveLength(2)
    // An office above reaches it by its own address alone.
    expect((await people.tinh.call('DELETE', `${pathOf('tinh')}/${wrong?.id}`)).status).toBe(404)
    expect((await people.ben.call('DELETE', path)).status).toBe(404)
    const log = await jsonOf<{ entries: { act: string }[] }>(
      server.call('GET', `/api/v1/audit?subjectKind=official-slogan&subject=${wrong?.id}`),
    )
    expect(log.entries.map(({ act }) => act)).toEqual([
      ...['slogan.restore', 'slogan.withdraw', 'slogan.change', 'slogan.add'],
    ])
  })

  it('stand 2,000 at a time in one office, whether they are added or come back', async () => {
    const { add, people, reads } = await offices()
    for (let part = 0; part < 10; part++) {
      const texts = Array.from({ length: 200 }, (_, i) => `Câu số ${part * 200 + i}`)
      expect((await add('huyen', texts)).status).toBe(201)
    }
    expect((await add('huyen', ['Câu nữa'])).status).toBe(422)
    const [one] = (await reads('huyen', '?from=hand')).slogans
    const path = `${pathOf('huyen')}/${one?.id}`
    expect((await people.huyen.call('DELETE', path)).status).toBe(200)
    expect((await add('huyen', ['Câu nữa'])).status).toBe(201)
    expect((await people.huyen.call('POST', `${path}/restore`)).status).toBe(422)
    expect((await reads('huyen')).sources.find(({ from }) => from === 'hand')).toMatchObject({ count: 2000 })
  })

  it.each([
    ['no text', '/texts', { texts: [] }],
    ['a blank one', '/texts/1', { texts: ['Tốt', ' '] }],
    ['one that is too long', '/texts/0', { texts: ['x'.repeat(2001)] }],
    ['a hidden character', '/texts/0', { texts: ['a\u202eb'] }],
    ['too many', '/texts', { texts: Array.from({ length: 201 }, (_, i) => `Câu ${i}`) }],
    ['no number', '/number', { number: '' }],
    ['an issuer that is no text', '/issuer', { issuer: 1 }],
    ['another way to write a day', '/issuedOn', { issuedOn: '14/08/2020' }],
  ])('are refused by their place, and none of them kept: %s', async (_, pointer, given) => {
    const { add, textsOf } = await offices()
    const answer = await add('huyen', ['Tốt'], given)
    expect(answer.status).toBe(422)
    expect((await jsonOf<Refused>(answer)).faults?.map((fault) => fault.pointer)).toEqual([pointer])
    expect(await textsOf('huyen', '?from=hand')).toEqual([])
  })
})

it('what is submitted is held against the library, and against what still stands of the campaign itself', async () => {
  const { server, add, reads } = await offices()
  await add('tinh', ['Toàn dân đoàn kết xây dựng đời sống văn hóa'])
  const editor = await aPerson(server, { org: 'huyen', role: 'editor' })
  const path = '/api/v1/campaigns/cua-huyen'
  const findingsOf = async (texts: readonly string[]) => {
    const { campaign } = await jsonOf<{ campaign: ReturnType<typeof aCampaign> }>(editor.call('GET', path))
    const slides = texts.map((text, i) => ({ ...campaign.slides[0], id: i === 0 ? 'kh' : `kh-${i}`, text }))
    const placements = [{ ...campaign.placements[0], slides: slides.map(({ id }) => id) }]
    const headers = { 'if-match': '*' }
    const written = await editor.call('PUT', path, { json: { ...campaign, slides, placements }, headers })
    expect(written.status).toBe(200)
    const json = { campaign: 'cua-huyen' }
    const { id } = await jsonOf<{ id: string }>(editor.call('POST', '/api/v1/submissions', { json }))
    await server.submissions.settled()
    const { findings } = await jsonOf<{ findings: { code: string; messageVi: string }[] }>(
      editor.call('GET', `/api/v1/submissions/${id}`),
    )
    expect((await editor.call('POST', `/api/v1/submissions/${id}/cancel`, { json: {} })).ok).toBe(true)
    return findings.flatMap(({ code, messageVi }) =>
      code === 'not-official' ? [/“([^”]+)”\.$/.exec(messageVi)?.[1]] : [],
    )
  }
  const official = 'Toàn dân đoàn kết xây dựng đời sống văn hóa'
  const near = official.replace('hóa', 'hoa')
  expect(await findingsOf(['Chào cua-huyen', 'Chao cua-huyen', near, official.replace('hóa', 'hoá')])).toEqual([
    ...['Chào cua-huyen', official],
  ])
  expect(await findingsOf(['Chao cua-huyen'])).toEqual([])
  expect((await reads('huyen')).slogans).toHaveLength(3)
})
