import { describe, expect, it } from 'vitest'
import { blocks, submissionFindings } from '../../../../server/approval/submissions/submission-findings.ts'
import { wordingOfItems } from '../../../../server/approval/submissions/wording-of-items.ts'
import { textOfKey } from '../../../../server/planning/item.ts'
import type { ItemKey } from '../../../../shared/api/item-key.ts'
import type { Milestone, MilestoneId } from '../../../../shared/plan/plan.ts'
import { scheduleOf } from '../../../../shared/schedule/schedule.ts'
import { smallPlan } from '../../small-plan.ts'

const keyOf = (list: ItemKey['list'], id: string) => textOfKey({ list, campaign: 'dai-hoi', id })
const slideKey = (id: string) => keyOf('slides', id)
const filler = textOfKey({ list: 'fillers', campaign: '', id: 'tinh' })

/** A plan whose congress has two slogans of these texts. */
function planSaying(first: string, second: string, ends: string) {
  return smallPlan(({ orgs, campaigns }) => {
    const [campaign] = campaigns
    Object.assign(orgs[0] ?? {}, { filler: { id: 'nen', kind: 'slogan', text: 'Chào mừng  quý khách' } })
    Object.assign(campaign ?? {}, {
      milestones: [
        {
          ...{ id: 'ngay', title: 'Đại hội Đảng bộ tỉnh lần thứ XVII' },
          ...{ starts: '2020-10-14T08:00', ends: '2020-10-15T17:00' },
        },
      ],
      phases: [{ id: 'dot', title: 'Đợt', starts: '2020-10-01', ends }],
      slides: [
        { id: 'kh-1', kind: 'slogan', text: first, variants: [{ shapes: ['pillar'], text: 'Đại  hội' }] },
        { id: 'kh-2', kind: 'slogan', text: second, translations: [{ language: 'en', text: 'Viet Nam Viet Nam' }] },
      ],
    })
  })
}

/** A phase after that congress that tells its outcome, and welcomes it still: whether it waits for the word, and what else the milestone is. */
function afterTheEvent(confirm: boolean, closed: object = {}) {
  const outcome = 'Thực hiện Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII!'
  const { campaigns, ...rest } = planSaying(outcome, 'Chào mừng Đại hội Đảng bộ tỉnh lần thứ XVII!', '2020-10-20')
  const starts = { milestone: 'ngay' as MilestoneId, edge: 'end', confirm } as const
  const [campaign, ...others] = campaigns
  const [milestone] = campaign!.milestones!
  const changed = {
    ...{ ...campaign!, phases: [{ ...campaign!.phases[0]!, starts }] },
    milestones: [{ ...milestone!, ...closed } as Milestone],
  }
  return scheduleOf({ ...rest, campaigns: [changed, ...others] })
}

describe('what is found of the words of a submission', () => {
  const plan = planSaying(
    'Chào mừng Đại hội Đảng bộ tỉnh lần thứ XVI!',
    'Chào mừng Đại hội Đảng bộ tỉnh lần thứ XVII!',
    '2020-10-20',
  )

  it('names the slide and the words, in the light of its campaign', async () => {
    const found = await wordingOfItems(scheduleOf(plan), new Set([slideKey('kh-1'), slideKey('kh-2')]))
    expect(found.map(({ code, severity, item }) => `${code} ${severity} ${item?.id}`)).toEqual([
      'ordinal warning kh-1',
      'odd-space warning kh-1',
      'welcome-too-late warning kh-2',
    ])
    expect(found[0]?.messageVi).toBe('“XVI”: Đợt này nói đến đại hội lần thứ XVII. Nên là: “XVII”.')
    expect(found.some(blocks)).toBe(false)
  })

  it('asks of an outcome whether its phase waits for the word that the event is over, and of a welcome whether that phase is too late', async () => {
    const codes = async (confirm: boolean, closed: object = {}) => {
      const schedule = afterTheEvent(confirm, closed)
      const found = await wordingOfItems(schedule, new Set([slideKey('kh-1'), slideKey('kh-2')]))
      return found.flatMap(({ code }) => (code === 'odd-space' || code === 'doubled-words' ? [] : [code]))
    }
    expect(await codes(false)).toEqual(['outcome-too-early', 'welcome-too-late'])
    expect(await codes(true)).toEqual(['welcome-too-late'])
    expect(await codes(false, { state: 'closed', closedAt: '2020-10-15T16:00+07:00' })).toEqual(['welcome-too-late'])
  })

  it('is new of an outcome that was approved already where its phase no longer waits for the word, and of nothing else', async () => {
    const codes = async (before: boolean, next: boolean, touched: string) => {
      const parts = { before: afterTheEvent(before), next: afterTheEvent(next), boards: [], pictures: [] }
      const found = await submissionFindings({ ...parts, touched: new Set([touched]), official: () => [] })
      return found.map(({ code, item }) => `${code} ${item?.id}`)
    }
    const [phase, title] = [keyOf('phases', 'dot'), textOfKey({ list: 'campaigns', campaign: '', id: 'dai-hoi' })]
    expect(await codes(true, false, phase)).toEqual(['outcome-too-early kh-1'])
    expect(await codes(false, false, phase)).toEqual([])
    expect(await codes(true, false, keyOf('milestones', 'ngay'))).toEqual(['outcome-too-early kh-1'])
    expect(await codes(true, false, title)).toEqual([])
  })

  it('is of what is touched alone, fillers too', async () => {
    const found = await wordingOfItems(scheduleOf(plan), new Set([filler]))
    expect(found.map(({ code, item }) => `${code} ${item?.list} ${item?.id}`)).toEqual(['odd-space fillers tinh'])
  })

  it('blocks for letters of another alphabet', async () => {
    const odd = planSaying('Chào mừng Viеt Nam!', 'Đoàn kết!', '2020-10-15')
    const found = await wordingOfItems(scheduleOf(odd), new Set([slideKey('kh-1')]))
    expect(found.find(({ code }) => code === 'look-alike')).toMatchObject({ severity: 'error' })
    expect(found.some(blocks)).toBe(true)
  })
})
