import { isSameManifest } from '../shared/manifest/newer.ts'
import type { browserStage } from './browser-stage.ts'
import { explain } from './explain.ts'
import { heart } from './heartbeat.ts'
import type { Keep, Kept } from './keep.ts'
import { knownTime } from './known-time.ts'
import { type ManifestsEdges, manifestsOf } from './manifests.ts'
import { type Floor, floorOf, type PageWord, type Said, takeFloor } from './one-page.ts'
import { reloadPage } from './reload-page.ts'
import { showLook } from './show-look.ts'
import { type ToldClock, toldClock } from './told-clock.ts'

export interface SecondLookParts extends Pick<ManifestsEdges, 'board' | 'verifier' | 'told'> {
  readonly keep: Keep
  readonly folds: boolean
  readonly monotonic: () => number
  readonly stageOn: typeof browserStage
  /** Puts what is known of the time where this page finds it when it is loaded anew. */
  readonly leave: (clock: { toLeave(): unknown }) => void
}

/** Twice so long without an answer, and the page that speaks for the board is held to hang. */
const answerWithinMs = 1500
const askEveryMs = 1000
const againMs = 10_000

const pause = (ms: number) => new Promise<undefined>((resolve) => setTimeout(resolve, ms))

/**
 * Shows a board for which another page of this browser speaks: what that one has kept, at the time that it tells, recording and sending
 * nothing. Resolves to the floor where the other hangs and nothing is shown yet; later this page is loaded anew when it is its turn to speak.
 */
export async function secondLook(parts: SecondLookParts): Promise<Floor> {
  const { board, keep, monotonic, told } = parts
  const channel = new BroadcastChannel(floorOf(board))
  const clock = toldClock(monotonic, () => Date.now())
  let look: Look | undefined
  let stamp: string | undefined
  let asked = 0
  let free: Floor | undefined

  function ask(): Promise<Said | undefined> {
    const number = ++asked
    const askedAt = monotonic()
    channel.postMessage({ ask: number } satisfies PageWord)
    return new Promise((resolve) => {
      channel.onmessage = ({ data }: MessageEvent<PageWord>) => {
        if (!('answer' in data) || data.answer !== number) return
        if (data.said.time) clock.hear(data.said.time, askedAt)
        resolve(data.said)
      }
      void pause(answerWithinMs).then(resolve)
    })
  }

  async function comeForward(): Promise<void> {
    for (;;) {
      parts.leave(clock)
      await reloadPage().catch(told)
      await pause(againMs)
    }
  }

  // The page before this one in its tab may only just be going.
  const turn = takeFloor(board, {}).then((floor) => {
    free = floor
  })
  for (;;) {
    const said = await Promise.race([ask().then((said) => said ?? ask()), turn])
    if (!said) free ??= await takeFloor(board, { steal: true })
    if (free) {
      channel.close()
      if (!look) return free
      await comeForward()
    } else if (said && said.stamp !== stamp) {
      stamp = said.stamp
      const kept = await keep.read()
      if (!look) look = lookOn(parts, clock, kept)
      else if (kept.pairing?.id !== look.kept.pairing?.id) await comeForward()
      look.follow(kept, said.mode)
    }
    await Promise.race([pause(askEveryMs), turn])
  }
}

interface Look {
  readonly kept: Kept
  follow(kept: Kept, mode: Said['mode']): void
}

function lookOn(parts: SecondLookParts, clock: ToldClock, kept: Kept): Look {
  const { board, keep, folds } = parts
  let { fallback, starts } = kept
  let mode: Said['mode'] = 'built-in'
  const { stage, stock } = parts.stageOn({
    // It fetches nothing, and leaves all that is kept to the page that speaks.
    keep: { ...keep, put: async () => 'failed', drop: async () => undefined },
    ...{ now: clock.now, rate: () => 1, holds: false, folds, authorization: () => null },
    known: (playlist) => knownTime(clock, fallback || starts.level > 1 ? 0 : (manifests.of(playlist)?.validUntil ?? 0)),
    clips: () => starts.level === 0,
    changed: () => explain(stage.on() ? null : 'waiting'),
  })
  const manifests = manifestsOf({
    ...parts,
    ...{ kept, stage, keep: { write: async () => false }, mayShow: () => starts.level < 3 },
    changed: () => undefined,
    refused: () => undefined,
  })
  heart.name = kept.pairing?.name ?? heart.name
  showLook(board, clock, stage, { has: manifests.onAir, mode: () => mode })
  return {
    kept,
    follow(next, said) {
      ;({ fallback, starts } = next)
      mode = said
      if (!isSameManifest(next.manifest?.name, manifests.has())) manifests.recall(next)
      stock.hurry()
      stage.refresh()
    },
  }
}
