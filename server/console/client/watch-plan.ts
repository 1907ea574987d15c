import type { BoardId, Plan } from '../../../shared/plan/plan.ts'
import { parseInstant } from '../../../shared/time/date-time-text.ts'
import { askJson, askServer, Refused } from './ask-server.ts'
import { type PlanWords, planWordsOf } from './plan-words.ts'
import type { ServerClock } from './server-clock.ts'

/** The plan in force: its document, the entity tag of its revision, and its words. */
export interface PlanNow {
  readonly plan: Plan
  readonly tag: string
  readonly words: PlanWords
}

export interface WatchEdges {
  readonly clock: ServerClock
  /** A clock that nobody sets, ms of any origin. */
  readonly steady: () => number
  /** Called first, and whenever another plan is in force; undefined while there is none. */
  readonly changed: (now: PlanNow | undefined) => void
  /** Called after each time of asking: with what went wrong, or with nothing. */
  readonly heard: (trouble: unknown) => void
}

const everyMs = 1000
const clockEveryMs = 30_000

/** Follows the plan in force and the server's clock; answers a function that looks at once. What has not changed costs a request without a body. */
export function watchPlan({ clock, steady, changed, heard }: WatchEdges): () => void {
  let tag: string | undefined
  let told = false
  let askedOf: BoardId | undefined
  let clockSetOn = 0
  let timer = 0
  let underway = false

  async function look(): Promise<void> {
    const answer = await planAnswer()
    if (answer?.status === 304) return
    const plan = answer && ((await answer.json()) as Plan)
    const next = answer?.headers.get('etag') ?? undefined
    if (told && next === tag) return
    askedOf = plan?.boards[0]?.id
    await setClock()
    told = true
    tag = next
    changed(plan && next !== undefined ? { plan, tag: next, words: planWordsOf(plan) } : undefined)
  }

  async function planAnswer(): Promise<Response | undefined> {
    const headers: Record<string, string> = tag === undefined ? {} : { 'if-none-match': tag }
    try {
      return await askServer('/api/v1/plan', { cache: 'no-store', headers })
    } catch (error) {
      if (error instanceof Refused && error.code === 'no-plan') return undefined
      throw error
    }
  }

  async function setClock(): Promise<void> {
    if (askedOf === undefined) return
    const asked = steady()
    const { at } = await askJson<{ at: string }>(`/api/v1/boards/${askedOf}/now`)
    clock.hear(parseInstant(at) ?? Number.NaN, asked, steady())
    clockSetOn = steady()
  }

  async function round(): Promise<void> {
    clearTimeout(timer)
    if (underway) return
    underway = true
    try {
      await look()
      if (steady() - clockSetOn > clockEveryMs) await setClock()
      heard(undefined)
    } catch (error) {
      heard(error)
    } finally {
      underway = false
      // A page that nobody sees asks for nothing, and catches up as soon as it is seen.
      if (document.visibilityState === 'visible') timer = setTimeout(round, everyMs)
    }
  }

  document.addEventListener('visibilitychange', () => void (document.visibilityState === 'visible' && round()))
  void round()
  return () => void round()
}
