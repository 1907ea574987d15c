import type { ShowsVerdict } from '../../../../shared/api/shows.ts'
import type { VerdictSaid } from '../audit/verify-chain.tsx'
import { counted } from '../words/counted.ts'
import { say } from '../words/say.ts'

/** Whether each show follows from the one before, in the page’s language. */
export function chainWords({ ok, shows, lost, breaks }: ShowsVerdict): VerdictSaid {
  if (!ok)
    return {
      isWhole: false,
      text: say(`Chuỗi đứt ở ${breaks.length} chỗ.`, `The chain is broken in ${counted(breaks.length, 'place')}.`),
    }
  const gone = lost > 0 ? say(`, ${lost} lượt máy đã mất`, `, ${lost} lost by the machine`) : ''
  return {
    isWhole: true,
    text: say(`Chuỗi nguyên vẹn: ${shows} lượt${gone}.`, `The chain is whole: ${counted(shows, 'play')}${gone}.`),
  }
}
