import { spanTrouble } from '../../time/span-trouble.ts'
import type { DateSpan } from '../../time/typed-span.ts'
import { inOurs, say } from '../../words/say.ts'
import type { Draft } from '../drafts/draft.ts'
import { drawingWords } from '../drafts/drawing-words.ts'
import { isGoodDraft } from '../drafts/is-good-draft.ts'
import type { Drawings } from '../drafts/use-drawing.ts'
import type { Where } from '../where/where.ts'
import type { Work } from '../work.ts'

/** What the server takes at once. */
export const mostDrafts = 40

/** All that has to be right before something can be submitted. */
export interface Ready {
  readonly work: Work
  readonly drafts: readonly Draft[]
  readonly where: Where | undefined
  /** What the days read as. */
  readonly span: DateSpan | undefined
  readonly today: string
  readonly isUploading: boolean
  readonly drawings: Drawings
}

/** Why it cannot be submitted yet, the first thing that a person can do about it; undefined: it can. */
export function whyNotYet(ready: Ready): string | undefined {
  return lacksPlan(ready.where) ?? lacksContent(ready) ?? lacksPlace(ready) ?? lacksPixels(ready)
}

function lacksPlan(where: Where | undefined): string | undefined {
  if (!where) return say('Chưa có kế hoạch nào.', 'There is no plan yet.')
  if (where.offered.length > 0) return undefined
  return say('Cơ quan của bạn chưa có bảng nào.', 'Your office has no boards yet.')
}

function lacksContent({ drafts, isUploading }: Ready): string | undefined {
  if (drafts.length === 0 && isUploading) return say('Tệp đang tải lên…', 'The file is being sent…')
  if (drafts.length === 0) return say('Dán khẩu hiệu hoặc thả băng rôn trước.', 'Paste slogans or drop a banner first.')
  const over = drafts.length - mostDrafts
  if (over <= 0) return undefined
  return say(
    `Mỗi lần nhiều nhất ${mostDrafts} nội dung; đang có ${drafts.length}. Bớt ${over} dòng, đưa lên lần sau.`,
    `${mostDrafts} at a time at most; there are ${drafts.length}. Leave ${over} for the next time.`,
  )
}

function lacksPlace({ work, where, span, today }: Ready): string | undefined {
  if (!where || where.boards.length === 0) return say('Chọn ít nhất một bảng.', 'Tick a board.')
  if (!where.campaign && !where.office)
    return say(
      'Các bảng này thuộc nhiều cơ quan: chọn một đợt chung cho chúng, hoặc bớt bảng.',
      'These boards belong to several offices: choose a campaign for all of them, or fewer boards.',
    )
  if (work.hours === null) return say('Giờ phát chưa đọc được.', 'The hours cannot be read yet.')
  if (where.phase) return undefined
  if (work.days.trim() === '') return say('Gõ ngày phát, ví dụ 1/12-22/12.', 'Type the days, such as 1/12-22/12.')
  if (!span) return inOurs(spanTrouble(work.days))
  return span.to < today ? say('Những ngày này đã qua.', 'These days are over.') : undefined
}

function lacksPixels({ work, drafts, isUploading, drawings }: Ready): string | undefined {
  if (isUploading) return say('Tệp đang tải lên…', 'The file is being sent…')
  const clips = work.files.map(({ media }) => media.state)
  if (clips.includes('failed'))
    return say('Có phim không dùng được: bỏ ra trước.', 'A clip cannot be used: remove it first.')
  if (clips.includes('preparing')) return say('Đang chuẩn bị phim…', 'A clip is being prepared…')
  const drawn = drafts.map((draft) => drawings.of(draft.key))
  if (drawn.some((one) => !one?.isDone)) return drawings.trouble ? inOurs(drawings.trouble) : drawingWords(drawings)
  if (drafts.every((draft, at) => isGoodDraft(draft, drawn[at]))) return undefined
  return say('Có nội dung không đạt: sửa hoặc bỏ trước.', 'Something was refused: correct or remove it first.')
}
