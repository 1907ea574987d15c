import type { BoardHealthRow } from '../../../../shared/api/board-health.ts'
import type { Said } from '../../../../shared/plan/fault.ts'
import { both } from '../words/say.ts'

/** How a board stands, the best first: well, under repair, in trouble, not heard any more, never heard; or not yet known. */
export type StandingKind = 'well' | 'repair' | 'wrong' | 'lost' | 'never' | 'unknown'

/** How a board stands, in a word and with its reasons. */
export interface Standing {
  readonly kind: StandingKind
  readonly said: Said
  /** What is the matter, the worst first. */
  readonly why: readonly Said[]
}

/** What people call each, where its reasons are not told. */
export const standingWords: Readonly<Record<StandingKind, Said>> = {
  well: both('Đang kết nối', 'Connected'),
  repair: both('Đang sửa', 'Under repair'),
  wrong: both('Đang kết nối, có lỗi', 'Connected, in trouble'),
  lost: both('Mất kết nối', 'Connection lost'),
  never: both('Chưa từng kết nối', 'Never connected'),
  unknown: both('Chưa rõ', 'Not known yet'),
}

/** How a board stands by its health; undefined: it has not been told yet. */
export function standingOf(health: BoardHealthRow | undefined): Standing {
  const kind = kindOf(health)
  const why = health?.causes.map(({ message, messageVi }) => both(messageVi, message)) ?? []
  return { kind, said: standingWords[kind], why }
}

function kindOf(health: BoardHealthRow | undefined): StandingKind {
  if (!health) return 'unknown'
  if (health.repair) return 'repair'
  if (health.connected) return health.causes.length > 0 ? 'wrong' : 'well'
  return health.lastSeenAt === null ? 'never' : 'lost'
}

/** Whether somebody should look at it. */
export const isAmiss = ({ kind }: Standing): boolean => kind === 'wrong' || kind === 'lost'
