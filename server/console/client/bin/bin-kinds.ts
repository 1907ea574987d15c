import type { BinKind } from '../../../../shared/api/bin.ts'
import type { Said } from '../../../../shared/plan/fault.ts'
import { both } from '../words/say.ts'

/** What people call each kind. */
export const binKindWords: Readonly<Record<BinKind, Said>> = {
  campaign: both('Đợt tuyên truyền', 'Campaign'),
  phase: both('Giai đoạn', 'Phase'),
  milestone: both('Mốc', 'Milestone'),
  slide: both('Nội dung', 'Content'),
  placement: both('Lượt đặt', 'Placement'),
  filler: both('Nội dung nền', 'Filler'),
  board: both('Bảng', 'Board'),
  org: both('Cơ quan', 'Office'),
  interrupt: both('Phát khẩn', 'Emergency'),
  restriction: both('Hạn chế', 'Restriction'),
}

/** Every kind, in the order in which it is offered. */
export const binKinds = Object.keys(binKindWords) as readonly BinKind[]
