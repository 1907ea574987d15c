import type { Said } from '../../../../shared/plan/fault.ts'
import type { TimelineEntry } from '../../../../shared/schedule/timeline.ts'
import { both } from '../words/say.ts'

/** Why a turn is not what its board shows in its stay; undefined where it is. */
export function unapprovedWords({ unapproved, campaign, interrupt, restriction }: TimelineEntry): Said | undefined {
  if (!unapproved) return undefined
  return campaign === null && interrupt === undefined && restriction === undefined
    ? both(
        'Nội dung nền chưa duyệt ở khổ này: bảng phát hình thay thế',
        'Filler not approved on this shape: another stands in',
      )
    : both('Chưa duyệt ở khổ này: bảng phát nội dung nền', 'Not approved on this shape: the filler is on')
}

/** What a board shows in the stay of a turn: its `own` words, or why what stands in for them is shown. */
export function onBoardWords(entry: TimelineEntry, own: Said): Said {
  const why = unapprovedWords(entry)
  return why ? both(`${why.vi} thay cho “${own.vi}”`, `${why.en}, in place of “${own.en}”`) : own
}
