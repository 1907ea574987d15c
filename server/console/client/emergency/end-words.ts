import type { EmergencyLine } from '../../../../shared/api/emergency.ts'
import { spanWords } from '../words/moment-words.ts'
import { say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'

/** When an emergency ends, or ended by its own time; of one on the air how long that still is at `now` (epoch ms). In the page’s language. */
export function endWords({ stage, endsAt }: Pick<EmergencyLine, 'stage' | 'endsAt'>, now: number): string {
  const when = whenWords(endsAt)
  if (stage !== 'running') return say(`hết lúc ${when}`, `ends at ${when}`)
  const left = spanWords(endsAt - now)
  return say(`tự kết thúc lúc ${when}, còn ${left}`, `ends by itself at ${when}, in ${left}`)
}
