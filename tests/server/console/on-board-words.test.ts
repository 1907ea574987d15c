import { expect, it } from 'vitest'
import { onBoardWords, unapprovedWords } from '../../../server/console/client/board/on-board-words.ts'
import type { CampaignId, PhaseId, PlacementId, SlideId } from '../../../shared/plan/plan.ts'
import type { TimelineEntry } from '../../../shared/schedule/timeline.ts'

const own = { vi: 'Đại hội', en: 'Đại hội' }
const turn: TimelineEntry = {
  ...{ slide: 'kh-1' as SlideId, campaign: 'dai-hoi' as CampaignId, phase: 'dot' as PhaseId },
  ...{ placement: 'p' as PlacementId, seconds: 10 },
}
const filler: TimelineEntry = { ...turn, campaign: null, phase: null, placement: null }

it('a turn is told by its words; where it is not approved on the board’s shape, by what stands in for them', () => {
  expect([onBoardWords(turn, own), unapprovedWords(turn)]).toEqual([own, undefined])
  expect(onBoardWords({ ...turn, unapproved: true }, own).vi).toBe(
    'Chưa duyệt ở khổ này: bảng phát nội dung nền thay cho “Đại hội”',
  )
  expect(unapprovedWords({ ...filler, unapproved: true })?.vi).toBe(
    'Nội dung nền chưa duyệt ở khổ này: bảng phát hình thay thế',
  )
})
