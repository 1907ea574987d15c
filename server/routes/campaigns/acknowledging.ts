import { readable } from '../../../shared/plan/decode-text.ts'
import { type Decoder, distinct, list, object, optional, textThat, wholeNumber } from '../../../shared/plan/decoding.ts'
import type { BoardId, OrgId } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import type { Receiver } from '../../approval/directives/directives.ts'

const maxNote = 1000
/** 1900 to 2199, as the years of a plan. */
const [firstInstant, lastInstant] = [-2_208_988_800_000, 7_258_118_399_999]

/** What an office says of a directive; `startsAt` is epoch ms. */
export interface Acknowledging {
  readonly org: OrgId
  readonly boards: readonly BoardId[]
  readonly startsAt: number
  readonly note?: string
}

const id = <T extends string>() =>
  textThat((text) => /^[a-z0-9-]{1,64}$/.test(text), {
    en: 'expected an id: 1 to 64 of a-z, 0-9 and -',
    vi: 'phải là mã: 1 đến 64 ký tự a-z, 0-9 và -',
  }) as Decoder<string> as Decoder<T>

/** An acknowledgement as it is sent. */
export const acknowledging = object<Acknowledging>({
  org: id<OrgId>(),
  boards: distinct(list(id<BoardId>(), 1), { en: 'named twice', vi: 'bị nêu hai lần' }),
  startsAt: wholeNumber(firstInstant, lastInstant),
  note: optional(readable(maxNote)),
})

/** Refuses boards that are not the receiver's, each by its pointer. */
export function checkBoards({ boards }: Receiver, named: readonly BoardId[]): void {
  const own = new Set(boards.map(({ id }) => id))
  const faults = named.flatMap((id, index) =>
    own.has(id)
      ? []
      : {
          pointer: `/boards/${index}`,
          message: 'the directive reaches no such board of this office',
          messageVi: 'chỉ đạo không tới bảng nào như vậy của đơn vị này',
        },
  )
  if (faults.length > 0) throw problem('value-refused', { faults })
}
