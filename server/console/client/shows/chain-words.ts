import type { VerdictSaid } from '../audit/verify-chain.tsx'
import { say } from '../words/say.ts'

/** What verifying a board’s shows comes to, as the server tells it. */
export interface ChainVerdict {
  readonly ok: boolean
  readonly boots: number
  readonly shows: number
  readonly lost: number
  readonly breaks: readonly unknown[]
}

/** Whether each show follows from the one before, in the page’s language. */
export function chainWords({ ok, shows, lost, breaks }: ChainVerdict): VerdictSaid {
  if (!ok)
    return {
      isWhole: false,
      text: say(`Chuỗi đứt ở ${breaks.length} chỗ.`, `The chain is broken in ${breaks.length} places.`),
    }
  const gone = lost > 0 ? say(`, ${lost} lượt máy đã mất`, `, ${lost} lost by the machine`) : ''
  return {
    isWhole: true,
    text: say(`Chuỗi nguyên vẹn: ${shows} lượt${gone}.`, `The chain is whole: ${shows} shows${gone}.`),
  }
}
