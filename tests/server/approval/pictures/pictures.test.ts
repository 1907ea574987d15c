import { expect, test } from 'vitest'
import { aPerson } from '../../people.ts'
import { anOffice, codeOf, slidesOn } from '../an-office.ts'

test('every canvas is drawn that what is submitted can reach, sections too, also where a phase still waits for a word', async () => {
  const office = await anOffice()
  await office.writes(
    (plan) => {
      const sections = [
        { id: 'trai', x: 0, y: 0, width: 32, height: 64 },
        { id: 'phai', x: 32, y: 0, width: 96, height: 64 },
      ]
      plan.boards.push({ ...plan.boards[0]!, id: 'hai', name: 'Hai', width: 128, height: 64, sections })
      const [campaign] = plan.campaigns
      const starts = { milestone: 'ngay', edge: 'end', confirm: true }
      const ends = { milestone: 'ngay', edge: 'end', offset: 'P7D' }
      campaign!.phases.push({ id: 'sau', title: 'Sau', starts, ends })
      campaign!.slides.push({ id: 'xong', kind: 'slogan', text: 'Xong', seconds: 5 })
      const after = { ...campaign!.placements[0]!, id: 'p-sau', phase: 'sau', slides: ['xong'] }
      campaign!.placements.push({ ...after, boards: { boards: ['cong', 'hai'] } })
      campaign!.placements.push({ ...after, id: 'p-phai', boards: { boards: ['hai'] }, section: 'phai' })
    },
    await aPerson(office, { org: null, role: ['administrator', 'editor'] }),
  )
  const asked = await office.submits({ campaign: 'dai-hoi', placements: ['p-sau'] })
  const sizes = asked.pictures.map(({ slide, width, height }) => `${slide} ${width}×${height}`)
  expect(sizes).toEqual(['xong 64×32', 'xong 128×64', 'xong 32×64', 'xong 96×64'])
  const narrow = await office.submits({ campaign: 'dai-hoi', placements: ['p-phai'] })
  expect(narrow.items.map(({ id }) => id)).toEqual(['sau', 'xong', 'p-phai'])
})

test('words that differ by the day are approved as a pattern, in the widest that they can become', async () => {
  const office = await anOffice()
  await office.writes((plan) => {
    const [campaign] = plan.campaigns
    const fields = [{ name: 'n', kind: 'days-to', to: { milestone: 'ngay', edge: 'start' } }]
    const dated = { id: 'dem', kind: 'slogan', text: 'Còn {n} ngày', seconds: 5, fields }
    campaign!.slides.push(dated)
    campaign!.placements[0]!.slides.push('dem')
  })
  const asked = await office.submits({ campaign: 'dai-hoi' })
  expect(
    asked.pictures
      .find(({ slide }) => slide === 'dem')
      ?.verdict?.pages.flat()
      .join(' '),
  ).toContain('888')
  expect((await office.approves(office.approver, asked)).status).toBe(200)
  expect(await slidesOn(office, 'cong')).toEqual(['dem', 'kh-1', 'kh-2'])
})

test('a filler and a restriction go the same way, each to the approvers of its own office', async () => {
  const office = await anOffice()
  await office.writes((plan) => {
    Object.assign(plan.orgs[1] ?? {}, { filler: { id: 'nen-huyen', kind: 'slogan', text: 'Huyện nhà', seconds: 5 } })
    const span = { starts: '2020-10-10T00:00+07:00', ends: '2020-10-11T00:00+07:00' }
    const slide = { id: 'tang', kind: 'slogan', text: 'Quốc tang', seconds: 5 }
    plan.restrictions = [{ id: 'quoc-tang', org: 'tinh', ...span, allow: [], slide }]
  })
  const filler = await office.submits({ filler: 'huyen' })
  expect(filler).toMatchObject({
    org: 'huyen',
    campaign: null,
    pictures: [{ slide: 'nen-huyen', width: 96, height: 16 }],
  })
  expect((await office.approves(office.lower, filler)).status).toBe(200)
  const mourning = await office.submits({ restriction: 'quoc-tang' })
  expect(mourning.pictures.map(({ slide, width }) => [slide, width])).toEqual([
    ['tang', 64],
    ['tang', 96],
  ])
  expect((await office.approves(office.lower, mourning)).status).toBe(404)
  expect((await office.approves(office.approver, mourning)).status).toBe(200)
  expect(await slidesOn(office, 'cong')).toEqual(['tang'])
  await office.writes((plan) => {
    plan.restrictions = []
  })
  const over = await office.submits({ restriction: 'quoc-tang' })
  expect(over.items).toEqual([expect.objectContaining({ id: 'quoc-tang', is: null })])
  expect((await office.approves(office.approver, over)).status).toBe(200)
  expect(await slidesOn(office, 'cong')).toEqual(['kh-1', 'kh-2'])
})

test('what would rest on something that has been taken out since is not approved any more', async () => {
  const office = await anOffice()
  await office.writes((plan) => {
    const [campaign] = plan.campaigns
    campaign!.phases.push({ ...campaign!.phases[0]!, id: 'them' })
    campaign!.placements.push({ ...campaign!.placements[0]!, id: 'p-them', phase: 'them' })
  })
  const added = await office.submits({ campaign: 'dai-hoi' })
  await office.writes((plan) => {
    const [campaign] = plan.campaigns
    campaign!.phases = [{ ...campaign!.phases[0]!, ends: '2020-10-31' }]
    campaign!.placements.pop()
    campaign!.milestones = []
  })
  const other = await office.submits({ campaign: 'dai-hoi' })
  expect(other.items.map(({ list, is }) => [list, is === null])).toEqual([
    ['phases', false],
    ['milestones', true],
  ])
  expect((await office.approves(office.approver, other)).status).toBe(200)
  expect(await codeOf(office.approves(office.approver, added))).toBe('in-use')
  expect(await slidesOn(office, 'cong')).toEqual(['kh-1', 'kh-2'])
})
