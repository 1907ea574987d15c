import type { Today } from '../../../../shared/api/today.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import type { Now } from '../../../../shared/schedule/now.ts'
import { parseInstant } from '../../../../shared/time/date-time-text.ts'
import type { ServerClock } from '../time/server-clock.ts'
import { type PlanWords, planWordsOf } from '../words/plan-words.ts'
import { askJson, askServer, Refused, tagIn } from './ask-server.ts'

/** The plan as it is written, the entity tag of its revision, and its words; those on the air as they were approved. */
export interface PlanNow {
  readonly plan: Plan
  readonly tag: string
  readonly words: PlanWords
}

/** The clocks by which the plan is watched, and who is told. */
export interface WatchEdges {
  readonly clock: ServerClock
  /** A clock that nobody sets, ms of any origin. */
  readonly steady: () => number
  /** Whether the server says by itself when the plan changes. */
  readonly isTold: () => boolean
  /** Called first, and whenever another plan is in force; undefined while there is none. */
  readonly changed: (now: PlanNow | undefined) => void
  /** Called after each time of asking: with what went wrong, or with nothing. */
  readonly heard: (trouble: unknown) => void
}

type Asked = Pick<PlanNow, 'plan' | 'tag'>

const everyMs = 1000
/** Where the server says it by itself: only to be sure. */
const toldEveryMs = 30_000
const clockEveryMs = 30_000

/** Follows the plan in force and the server's clock; answers a function that looks at once. What has not changed costs a request without a body. */
export function watchPlan({ clock, steady, isTold, changed, heard }: WatchEdges): () => void {
  let written: Asked | undefined
  let playing: Asked | undefined
  let told = false
  /** Who says what time it is: a board, or where there is none yet the day’s page. */
  let clockPath: string | undefined
  let clockSetOn = Number.NEGATIVE_INFINITY
  let timer = 0
  let underway = false
  /** Asked for while it was under way: what was read then may be older. */
  let isWanted = false

  async function look(): Promise<void> {
    const [plan, onAir] = await Promise.all([asked('/api/v1/plan', written), asked('/api/v1/plan/playing', playing)])
    if (told && plan === written && onAir === playing) return
    const board = plan?.plan.boards[0]?.id
    clockPath = plan && (board === undefined ? '/api/v1/today' : `/api/v1/boards/${board}/now`)
    if (!clock.isKnown()) await setClock()
    told = true
    written = plan
    playing = onAir
    changed(plan && { ...plan, words: planWordsOf(plan.plan, onAir?.plan) })
  }

  /** A plan by its address: the former one where it has not changed, undefined where there is none. */
  async function asked(path: string, former: Asked | undefined): Promise<Asked | undefined> {
    const headers: Record<string, string> = former === undefined ? {} : { 'if-none-match': former.tag }
    try {
      const answer = await askServer(path, { cache: 'no-store', headers })
      if (answer.status === 304) return former
      return { plan: (await answer.json()) as Plan, tag: tagIn(answer) ?? '' }
    } catch (error) {
      if (error instanceof Refused && error.code === 'no-plan') return undefined
      throw error
    }
  }

  async function setClock(): Promise<void> {
    if (clockPath === undefined) return
    const asked = steady()
    const { at } = await askJson<Pick<Today, 'at'> | Pick<Now, 'at'>>(clockPath)
    clock.hear(typeof at === 'number' ? at : (parseInstant(at) ?? Number.NaN), asked, steady())
    clockSetOn = steady()
  }

  async function round(): Promise<void> {
    clearTimeout(timer)
    if (underway) {
      isWanted = true
      return
    }
    underway = true
    isWanted = false
    let isWell = false
    // What was read before the line stood may have changed before anybody could be told.
    const wasTold = isTold()
    try {
      await look()
      if (steady() - clockSetOn > clockEveryMs) await setClock()
      heard(undefined)
      isWell = true
    } catch (error) {
      heard(error)
    } finally {
      underway = false
      // A page that nobody sees asks for nothing, and catches up as soon as it is seen.
      if (document.visibilityState === 'visible')
        timer = setTimeout(round, isWanted ? 0 : wasTold && isTold() && isWell ? toldEveryMs : everyMs)
    }
  }

  document.addEventListener('visibilitychange', () => void (document.visibilityState === 'visible' && round()))
  void round()
  return () => void round()
}
