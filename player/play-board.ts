import type { BoardId } from '../shared/plan/plan.ts'
import type { Refused } from '../shared/protocol/messages.ts'
import { boardAuthorization, playPath } from '../shared/protocol/paths.ts'
import { boardBefore } from './board-before.ts'
import { boardDatabase } from './board-database.ts'
import { browserKeep } from './browser-keep.ts'
import { browserStage } from './browser-stage.ts'
import { serverClock } from './clock.ts'
import { crashesOf } from './crashes.ts'
import type { Keep, Kept } from './keep.ts'
import { keptClockIn, leftClockIn } from './kept-clock.ts'
import { knownTime } from './known-time.ts'
import { manifestsOf } from './manifests.ts'
import { nextBoot } from './next-boot.ts'
import { type Floor, takeFloor } from './one-page.ts'
import type { Player } from './player.ts'

const monotonic = () => performance.now()

/** The one verifier: a piece of its own, loaded while storage is read. */
const verifier = async () => (await import('./verify.ts')).verifier

/** Storage of a board, or of a machine that is none yet. */
const openKeep = async (board: BoardId | '') => browserKeep(board, boardDatabase(board, told), told)

/** Takes what went wrong and was dealt with. */
export const told = (error: unknown): void => console.warn(error)

/**
 * What the page before this one left here. It goes with the browser's process, and is taken after a reload alone: a browser that was started
 * anew, whatever it restores, does not count as one, so the machine has not been without power between.
 */
function leftHere(key: string): string | null {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  try {
    return entry?.type === 'reload' ? sessionStorage.getItem(key) : null
  } catch (error) {
    told(error)
    return null
  }
}

/** What is there of a machine that has just become a board. */
interface Paired {
  readonly keep: Keep
  readonly floor: Floor | undefined
}

/**
 * Plays what a board has kept, and lets it follow its server; a machine that is none is paired first. `board` is undefined where the page's
 * address names none. `folds`: as its controller takes it, not as people see it.
 */
export async function playBoard(board: BoardId | undefined, folds: boolean, paired?: Paired): Promise<void> {
  const database = boardDatabase(board ?? '', told)
  const keep = paired?.keep ?? browserKeep(board ?? '', database, told)
  const clockKey = `congchao-clock-${board}`
  function leave(clock: { toLeave(): unknown }): void {
    try {
      sessionStorage.setItem(clockKey, JSON.stringify(clock.toLeave()))
    } catch (error) {
      told(error)
    }
  }
  const [found, free] = await Promise.all([
    keep.read(),
    paired?.floor ?? (board && takeFloor(board, { ifAvailable: true })),
    verifier().catch(told),
  ])
  const before = board ? undefined : await boardBefore(found.pairing)
  if (before !== undefined) {
    // A navigation, not another name for this page: its worker knows a page by the address with which it began.
    location.replace(playPath(before) + location.search)
    return
  }
  const floor = free as Floor | undefined
  if (board && !floor) {
    const { secondLook } = await import('./second-look.ts')
    const stolen = await secondLook({ board, folds, keep, leave, monotonic, verifier, told, stageOn: browserStage })
    return playBoard(board, folds, { keep, floor: stolen })
  }
  if (!board || !floor || !found.pairing) {
    const { pairMachine } = await import('./follow-server.ts')
    const made = await pairMachine({ board, former: null, openKeep, verifier, told }, floor)
    if (made.board !== board) floor?.leave()
    return playBoard(made.board, folds, { keep: made.keep, floor: made.board === board ? floor : undefined })
  }
  const kept: Kept = { ...found, boot: nextBoot(found.boot, Date.now()) }
  const booted = keep.write({ boot: kept.boot })
  const standing = { fallback: found.fallback }
  const refusals: Refused[] = []
  let player: Player | undefined
  const clock = serverClock({
    ...{ monotonic, wall: () => Date.now(), kept: keptClockIn(found.clock) },
    left: leftClockIn(leftHere(clockKey)),
  })
  const endKey = `congchao-end-${board}`
  const crashes = crashesOf({
    ...{ keep, monotonic, starts: found.starts, wasEnded: sessionStorage.getItem(endKey) === 'true' },
    mark: (ended) => sessionStorage.setItem(endKey, `${ended}`),
    changed: () => parts.stage.refresh(),
  })
  const parts = browserStage({
    keep,
    ...{ now: clock.now, rate: () => 1, holds: false, folds },
    known(playlist) {
      const isHeld = standing.fallback || crashes.level() > 1
      return knownTime(clock, isHeld ? 0 : (manifests.of(playlist)?.validUntil ?? 0))
    },
    clips: () => crashes.level() === 0,
    drawn: (on) => player?.drawn(on),
    authorization() {
      const token = player?.token()
      return token === undefined ? null : boardAuthorization(token)
    },
    changed: () => player?.changed(),
  })
  const manifests = manifestsOf({
    ...{ board, keep, kept, verifier, told, stage: parts.stage },
    mayShow: () => crashes.level() < 3,
    changed: () => player?.changed(),
    refused(refused) {
      refusals.push(refused)
      player?.changed()
    },
  })
  // The first picture does not wait for what it does not need.
  await manifests.settled()
  const { followServer } = await import('./follow-server.ts')
  player = await followServer({
    ...parts,
    ...{
      board,
      database,
      keep,
      kept,
      floor,
      booted,
      clock,
      crashes,
      manifests,
      refusals,
      standing,
      monotonic,
      openKeep,
      verifier,
      told,
    },
    leave: () => leave(clock),
  })
}
