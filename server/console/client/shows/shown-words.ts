import type { ShowView } from '../../../../shared/api/shows.ts'
import type { PlanWords } from '../words/plan-words.ts'
import { inOurs, say } from '../words/say.ts'

/** What a show showed, in the page’s language. */
export function shownWords(
  words: PlanWords,
  { slide, campaign, interrupt, restriction, startedAt }: ShowView,
  board: string,
): string {
  const of = { slide, campaign, ...(interrupt && { interrupt }), ...(restriction && { restriction }) }
  return inOurs(words.shown(of as Parameters<PlanWords['shown']>[0], board, startedAt))
}

/** `8,0 giây`, in the page’s language. */
export function secondsWords(ms: number): string {
  const seconds = (ms / 1000).toFixed(1)
  return say(`${seconds.replace('.', ',')} giây`, `${seconds} s`)
}
