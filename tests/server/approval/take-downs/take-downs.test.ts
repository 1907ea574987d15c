import { describe, expect, test } from 'vitest'
import { jsonOf } from '../../../json-of.ts'
import { aServer } from '../../a-server.ts'
import { aPerson } from '../../people.ts'
import { anOffice, codeOf, type Office, slidesOn } from '../an-office.ts'

const takes = (by: Office['approver'], json: object) => by.call('POST', '/api/v1/take-downs', { json })
const slide = { what: 'slide', campaign: 'dai-hoi', slide: 'kh-1' }
const hourMs = 3_600_000

describe('a take-down', () => {
  test('clears a slide at once by one approver alone, and only another approver’s approval brings it back', async () => {
    const office = await anOffice()
    const answer = await takes(office.approver, { kind: 'take-down', org: 'tinh', subject: slide, reason: 'Sai chữ' })
    expect(answer.status).toBe(201)
    const { takeDown, boards } = await jsonOf<{ takeDown: { id: string }; boards: string[] }>(answer)
    expect(boards).toEqual(['cong'])
    expect(await slidesOn(office, 'cong')).toEqual(['kh-2'])
    const states = await jsonOf<{ items: object[] }>(office.viewer.call('GET', '/api/v1/campaigns/dai-hoi/states'))
    expect(states.items).toContainEqual(expect.objectContaining({ id: 'kh-1', state: 'withdrawn' }))

    expect((await office.approver.call('POST', `/api/v1/take-downs/${takeDown.id}/end`)).status).toBe(403)
    const lift = await office.submits({ lift: takeDown.id }, office.approver)
    expect(lift).toMatchObject({ kind: 'lift', state: 'pending', takeDown: { reason: 'Sai chữ', subject: slide } })
    expect(await codeOf(office.approves(office.approver, lift))).toBe('own-work')
    expect(await slidesOn(office, 'cong')).toEqual(['kh-2'])
    expect((await office.approves(office.second, lift)).status).toBe(200)
    expect(await slidesOn(office, 'cong')).toEqual(['kh-1', 'kh-2'])
    const ended = await jsonOf<{ takeDowns: object[] }>(office.viewer.call('GET', '/api/v1/take-downs?ended=1'))
    expect(ended.takeDowns).toEqual([expect.objectContaining({ id: takeDown.id, endedAt: office.clock.at })])
    const again = office.approver.call('POST', '/api/v1/submissions', { json: { lift: takeDown.id } })
    expect(await codeOf(again)).toBe('already-decided')
  })

  test('is not undone by the approval of whoever wrote what it would bring back', async () => {
    const office = await anOffice()
    const both = await aPerson(office, { org: 'tinh', role: ['editor', 'approver'], name: 'Lý Vừa Soạn Vừa Duyệt' })
    await office.writes((plan) => Object.assign(plan.campaigns[0]!.slides[0]!, { text: 'Đại hội mới' }), both)
    await office.approves(office.approver, await office.submits({ campaign: 'dai-hoi' }))
    const answer = await takes(office.second, { kind: 'take-down', org: 'tinh', subject: slide, reason: 'Sai chữ' })
    const { takeDown } = await jsonOf<{ takeDown: { id: string } }>(answer)
    const lift = await office.submits({ lift: takeDown.id }, office.approver)
    expect(await codeOf(office.approves(both, lift))).toBe('own-work')
    expect((await office.approves(office.second, lift)).status).toBe(200)
  })

  test('of a directive clears the boards of the office that took it down, and no others; its issuer is told', async () => {
    const office = await anOffice()
    const issuer = await aPerson(office, { org: 'tinh', role: 'administrator', name: 'Quản Trị Tỉnh' })
    await office.writes((plan) => {
      plan.campaigns[0]!.placements.push({ id: 'xuong', phase: 'dot', slides: ['kh-2'], boards: { boards: ['dai'] } })
    })
    expect((await office.approves(office.approver, await office.submits({ campaign: 'dai-hoi' }))).status).toBe(200)
    expect(await slidesOn(office, 'dai')).toEqual(['kh-2', 'kh-3'])
    const subject = { what: 'campaign', campaign: 'dai-hoi' }
    const above = await takes(office.lower, { kind: 'take-down', org: 'tinh', subject, reason: 'x' })
    expect(above.status).toBe(404)
    const answer = await takes(office.lower, { kind: 'take-down', org: 'huyen', subject, reason: 'Chưa phù hợp' })
    expect(answer.status).toBe(201)
    expect(await slidesOn(office, 'dai')).toEqual(['kh-3'])
    expect(await slidesOn(office, 'cong')).toEqual(['kh-1', 'kh-2'])
    const states = await jsonOf<{ items: object[] }>(office.viewer.call('GET', '/api/v1/campaigns/dai-hoi/states'))
    expect(states.items).toContainEqual(expect.objectContaining({ id: 'kh-2', state: 'playing' }))
    await office.notices.settled()
    const { notices } = await jsonOf<{ notices: object[] }>(issuer.call('GET', '/api/v1/notices'))
    expect(notices).toEqual([expect.objectContaining({ kind: 'take-down' })])
  })

  test('holds over a restart, of a board and of everything too', async () => {
    const office = await anOffice()
    await takes(office.approver, { kind: 'take-down', org: 'huyen', subject: { what: 'everything' }, reason: 'x' })
    expect(await slidesOn(office, 'dai')).toEqual(['nen'])
    office.clock.at += 1
    const board = { what: 'board', board: 'cong' }
    await takes(office.approver, { kind: 'take-down', org: 'tinh', subject: board, reason: 'x' })
    expect(await slidesOn(office, 'cong')).toEqual(['nen'])
    const again = await aServer({ folder: office.dir })
    expect(again.planner.takeDowns()).toEqual(office.planner.takeDowns())
  })

  test('is refused of what is not there or not seen, without a reason, and to whoever approves nothing', async () => {
    const office = await anOffice()
    const wanted = { kind: 'take-down', org: 'tinh', subject: slide, reason: 'x' }
    const strange = { what: 'slide', campaign: 'dai-hoi', slide: 'khong-co' }
    expect((await takes(office.approver, { ...wanted, subject: strange })).status).toBe(404)
    expect((await takes(office.approver, { ...wanted, org: 'khong-co' })).status).toBe(404)
    const elsewhere = { what: 'board', board: 'cong' }
    expect((await takes(office.lower, { ...wanted, org: 'huyen', subject: elsewhere })).status).toBe(404)
    expect(await codeOf(takes(office.approver, { ...wanted, reason: '' }))).toBe('value-refused')
    expect(await codeOf(takes(office.approver, { ...wanted, more: 1 }))).toBe('value-refused')
    expect(await codeOf(takes(office.approver, { ...wanted, endsAt: office.clock.at + hourMs }))).toBe('value-refused')
    expect(await codeOf(takes(office.operator, wanted))).toBe('forbidden')
    expect(await codeOf(takes(office.editor, wanted))).toBe('forbidden')
    expect(office.planner.takeDowns()).toEqual([])
  })
})

describe('a pause', () => {
  const wanted = { kind: 'pause', org: 'tinh', subject: { what: 'board', board: 'cong' }, reason: 'Sửa bảng' }

  test('clears a board by an operator and ends by itself', async () => {
    const office = await anOffice()
    const endsAt = office.clock.at + 2 * hourMs
    expect((await takes(office.operator, { ...wanted, endsAt })).status).toBe(201)
    expect(await slidesOn(office, 'cong')).toEqual(['nen'])
    office.clock.at = endsAt
    office.planner.tick()
    expect(await slidesOn(office, 'cong')).toEqual(['kh-1', 'kh-2'])
    const standing = await jsonOf<{ takeDowns: object[] }>(office.viewer.call('GET', '/api/v1/take-downs'))
    expect(standing.takeDowns).toEqual([])
  })

  test('has an end within 24 hours, and may be ended before it', async () => {
    const office = await anOffice()
    const late = office.clock.at + 24 * hourMs + 1
    for (const endsAt of [undefined, office.clock.at, late]) {
      expect(await codeOf(takes(office.operator, { ...wanted, endsAt }))).toBe('value-refused')
    }
    const answer = await takes(office.operator, { ...wanted, endsAt: late - 1 })
    const { takeDown } = await jsonOf<{ takeDown: { id: string } }>(answer)
    const path = `/api/v1/take-downs/${takeDown.id}/end`
    expect((await office.viewer.call('POST', path)).status).toBe(403)
    expect((await office.operator.call('POST', path)).status).toBe(200)
    expect(await codeOf(office.operator.call('POST', path))).toBe('already-decided')
    expect(await slidesOn(office, 'cong')).toEqual(['kh-1', 'kh-2'])
  })
})
