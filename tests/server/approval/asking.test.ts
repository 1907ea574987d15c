import { expect, test } from 'vitest'
import type { SubmissionSummary } from '../../../shared/api/submission.ts'
import { jsonOf } from '../../json-of.ts'
import { aPerson } from '../people.ts'
import { anOffice, codeOf, type Document, type Office, theSlide } from './an-office.ts'

const asks = (by: Office['editor'], json: object) => by.call('POST', '/api/v1/submissions', { json })

interface Page {
  readonly submissions: readonly SubmissionSummary[]
  readonly next: string | null
}

test('what is asked is one thing, in its own words', async () => {
  const office = await anOffice()
  const strange = [{}, { campaign: 'dai-hoi', filler: 'tinh' }, { campaign: 'dai-hoi', more: 1 }, { campaign: 7 }]
  const more = [{ campaign: 'dai-hoi', placements: [] }, { lift: 'x' }, { filler: 'tinh', note: '' }]
  for (const json of [...strange, ...more]) expect(await codeOf(asks(office.editor, json))).toBe('value-refused')
  const listed = await jsonOf<Page>(office.viewer.call('GET', '/api/v1/submissions'))
  expect(listed).toEqual({ submissions: [], next: null })
})

/** Has the campaign of the office above reach the board of the one below. */
const directs = (plan: Document) => {
  plan.campaigns[0]!.placements[0]!.boards = { boards: ['cong', 'dai'] }
}

test('only editors ask, for what is theirs: what is not seen is not found, a directive is locked', async () => {
  const office = await anOffice()
  await office.writes((plan) => {
    theSlide(plan).text = 'Mừng Đại hội'
  })
  const below = await aPerson(office, { org: 'huyen', role: 'editor' })
  expect(await codeOf(asks(office.viewer, { campaign: 'dai-hoi' }))).toBe('forbidden')
  expect(await codeOf(asks(below, { campaign: 'dai-hoi' }))).toBe('not-found')
  await office.writes(directs)
  expect(await codeOf(asks(below, { campaign: 'dai-hoi' }))).toBe('locked-from-above')
  expect(await codeOf(asks(office.editor, { campaign: 'khong-co' }))).toBe('not-found')
  expect(await codeOf(asks(office.editor, { campaign: 'dai-hoi', placements: ['khong-co'] }))).toBe('not-found')
  expect(await codeOf(asks(office.editor, { lift: crypto.randomUUID() }))).toBe('not-found')
})

test('lists go page by page, by state, by campaign and by who asked', async () => {
  const office = await anOffice()
  const below = await aPerson(office, { org: 'huyen', role: 'editor', name: 'Biên Tập Huyện' })
  await office.writes((plan) => {
    theSlide(plan).text = 'Mừng Đại hội'
    plan.campaigns[1]!.slides[0]!.text = 'Xanh sạch đẹp'
  })
  const first = await office.submits({ campaign: 'dai-hoi' })
  office.clock.at += 1000
  const second = await office.submits({ campaign: 'sach-dep' }, below)
  const list = (by: Office['editor'], query = '') => jsonOf<Page>(by.call('GET', `/api/v1/submissions${query}`))
  const ids = ({ submissions }: Page) => submissions.map(({ id }) => id)
  expect(ids(await list(office.viewer))).toEqual([second.id, first.id])
  expect((await list(office.viewer)).submissions.map(({ contents }) => contents.first?.text)).toEqual([
    ...['Xanh sạch đẹp', 'Mừng Đại hội'],
  ])
  const page = await list(office.viewer, '?limit=1')
  expect(ids(page)).toEqual([second.id])
  expect(ids(await list(office.viewer, `?limit=1&cursor=${page.next}`))).toEqual([first.id])
  expect(ids(await list(below))).toEqual([second.id])
  expect(ids(await list(below, '?mine=1'))).toEqual([second.id])
  expect(ids(await list(office.viewer, '?campaign=dai-hoi&state=pending'))).toEqual([first.id])
  expect(ids(await list(office.viewer, '?state=returned'))).toEqual([])
  expect((await list(office.approver)).submissions.map(({ mayDecide }) => mayDecide)).toEqual([true, true])
  expect((await list(office.lower)).submissions.map(({ mayDecide }) => mayDecide)).toEqual([true])
  expect(await codeOf(office.viewer.call('GET', '/api/v1/submissions?state=x'))).toBe('bad-query')
  expect(await codeOf(office.viewer.call('GET', '/api/v1/submissions?cursor=x'))).toBe('bad-query')
  expect((await office.reads(second.id)).approvers.map(({ name }) => name).sort()).toEqual([
    ...['Phạm Duyệt Hai', 'Trần Duyệt', 'Võ Duyệt Huyện'],
  ])
})

test('offices below see of a directive what plays, and nothing of how it came about', async () => {
  const office = await anOffice()
  await office.writes((plan) => {
    theSlide(plan).text = 'Mừng Đại hội'
    plan.campaigns[0]!.slides.push({ id: 'nhap', kind: 'slogan', text: 'Nháp', seconds: 5 })
    directs(plan)
  })
  await office.submits({ campaign: 'dai-hoi' })
  const read = async (by: Office['editor']) => {
    const { items } = await jsonOf<{ items: { id: string }[] }>(by.call('GET', '/api/v1/campaigns/dai-hoi/states'))
    return items.filter(({ id }) => id === 'kh-1' || id === 'nhap')
  }
  expect(await read(office.viewer)).toEqual([
    expect.objectContaining({ id: 'kh-1', state: 'playing', revision: 'pending', author: expect.anything() }),
    expect.objectContaining({ id: 'nhap', state: 'pending', revision: null }),
  ])
  expect(await read(office.lower)).toEqual([
    expect.objectContaining({ id: 'kh-1', state: 'playing', revision: null, author: null, submission: null }),
  ])
  expect((await office.lower.call('GET', '/api/v1/campaigns/khong-co/states')).status).toBe(404)
})
