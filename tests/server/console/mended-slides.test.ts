import { expect, it } from 'vitest'
import {
  isMendedElsewhere,
  mendedTogether,
  placementsOf,
  sloganOf,
  withWords,
} from '../../../server/console/client/approvals/mended-slides.ts'
import type { SubmissionDetail, SubmissionItem } from '../../../shared/api/submission.ts'
import { planOf } from '../../fixtures/plan-of.ts'
import { smallDocument } from '../small-plan.ts'

const slide = (id: string, text?: string): SubmissionItem =>
  ({ list: 'slides', campaign: 'dai-hoi', id, was: null, is: { id, ...(text && { text }) } }) as SubmissionItem
const items = [slide('a', 'Một'), slide('b', 'Hai'), slide('c', 'Ba'), slide('hinh')]
const pinned = (...ids: string[]) =>
  ({ items, places: ids.map((id) => ({ list: 'slides', id, note: `sai ${id}` })) }) as unknown as SubmissionDetail

it('what was pinned is mended together with the slogan that was chosen, each with its notes', () => {
  const submission = pinned('a', 'c', 'hinh')
  const chosen = sloganOf(items[1] as SubmissionItem, submission)
  expect(sloganOf(items[3] as SubmissionItem, submission)).toBeUndefined()
  expect(chosen && mendedTogether(submission, chosen).map(({ id, notes }) => [id, ...notes])).toEqual([
    ['a', 'sai a'],
    ['b'],
    ['c', 'sai c'],
  ])
})

it('the words of several slides are put into their campaign at once, and all their placements are submitted', () => {
  const [campaign] = planOf(smallDocument()).campaigns
  const [first, ...others] = campaign?.slides ?? []
  if (!campaign || !first) throw new Error('the small plan has a campaign with slides')
  const mended = withWords(campaign, new Map([[first.id, 'Chữ mới']]))
  expect(mended).toEqual({ ...campaign, slides: [{ ...first, text: 'Chữ mới' }, ...others] })
  expect(placementsOf(campaign, new Set([first.id]))).toEqual(
    campaign.placements.flatMap(({ id, slides }) => (slides.includes(first.id) ? [id] : [])),
  )
})

it('a slogan that was mended elsewhere since it was submitted is told from one that stands as it was seen, or as it is to be', () => {
  const [campaign] = planOf(smallDocument()).campaigns
  const first = campaign?.slides.find(({ kind }) => kind === 'slogan')
  if (!campaign || first?.kind !== 'slogan') throw new Error('the small plan has a campaign with a slogan')
  const isElsewhere = (seen: string, wanted: string) =>
    isMendedElsewhere(campaign, new Map([[first.id, seen]]), new Map([[first.id, wanted]]))
  expect(isElsewhere(first.text, 'Chữ mới')).toBe(false)
  expect(isElsewhere('Chữ cũ', first.text)).toBe(false)
  expect(isElsewhere('Chữ cũ', 'Chữ mới')).toBe(true)
  expect(isElsewhere('Chữ cũ', 'Chữ cũ')).toBe(true)
  expect(isMendedElsewhere(campaign, new Map(), new Map())).toBe(false)
})
