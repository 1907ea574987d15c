import { hexOf } from '../shared/hex-of.ts'
import { sha256Of } from '../shared/sha256-of.ts'
import { boardCache } from './board-cache.ts'
import type { BoardDatabase } from './board-database.ts'
import { browserSocket } from './browser-socket.ts'
import type { browserStage } from './browser-stage.ts'
import { afterTimeout } from './browser-timers.ts'
import type { Crashes } from './crashes.ts'
import { explain } from './explain.ts'
import { heart } from './heartbeat.ts'
import { identityOf } from './identity.ts'
import type { Keep } from './keep.ts'
import { linkOf } from './link.ts'
import type { Floor } from './one-page.ts'
import { pageHealth } from './page-health.ts'
import type { NewBoard, PairParts } from './pairing/pair.ts'
import { type Player, type PlayerEdges, playerOf } from './player.ts'
import { reloadPage } from './reload-page.ts'
import { type Shell, startShell } from './shell.ts'
import { showLook } from './show-look.ts'
import { browserShelf } from './shows/browser-shelf.ts'
import { showsLog } from './shows/shows-log.ts'
import { screenshotsOf } from './take-screenshot.ts'

type Given = 'board' | 'kept' | 'booted' | 'clock' | 'manifests' | 'refusals' | 'standing' | 'leave' | 'told'

export interface FollowParts
  extends Pick<PlayerEdges, Given>,
    Pick<PairParts, 'openKeep' | 'verifier'>,
    ReturnType<typeof browserStage> {
  readonly database: BoardDatabase
  readonly keep: Keep
  readonly floor: Floor
  readonly crashes: Crashes
  readonly monotonic: () => number
}

const steadyBeats = 60
const yieldEveryMs = 10_000

let started: Promise<Shell> | undefined

/** The page's own files are looked after once, though a machine be paired first. */
function shellOf(told: (error: unknown) => void): Promise<Shell> {
  started ??= startShell(told)
  return started
}

/** A page whose floor was taken tries to be what looks on, until it can be loaded anew. */
async function yieldFloor(floor: Floor, told: (error: unknown) => void): Promise<void> {
  await floor.lost
  for (;;) {
    await reloadPage().catch(told)
    await new Promise((resolve) => setTimeout(resolve, yieldEveryMs))
  }
}

/** Makes this machine a board. */
export async function pairMachine(parts: Omit<PairParts, 'shell'>, floor?: Floor): Promise<NewBoard> {
  if (floor) void yieldFloor(floor, parts.told)
  explain(null)
  const [{ build }, { pair }] = await Promise.all([shellOf(parts.told), import('./pairing/pair.ts')])
  return pair({ ...parts, shell: build })
}

/** All that a board does besides drawing what it has: the server, the record, its health. */
export async function followServer(parts: FollowParts): Promise<Player> {
  const {
    board,
    clock,
    crashes,
    database,
    floor,
    frames,
    keep,
    kept,
    manifests,
    monotonic,
    openKeep,
    screen,
    stage,
    standing,
    stock,
    told,
    verifier,
  } = parts
  // There before the first clip is, which may come while the network is away.
  void import('./decode-clip.ts').catch(told)
  const shell = await shellOf(told)
  const shows = showsLog({
    ...{ pairing: kept.pairing?.id ?? '', boot: kept.boot, now: clock.now, monotonic, told },
    ...{ after: afterTimeout, random: Math.random, digest: sha256Of },
    shelf: browserShelf({ database, cache: () => boardCache(board), digest: sha256Of, told }),
    send: (message) => player.send(message),
  })
  let lift: () => void = () => undefined
  let laying: Promise<unknown> = Promise.resolve()
  async function lay(token: string | null): Promise<boolean> {
    lift()
    lift = () => undefined
    if (token !== null) lift = await (await import('./show-card.ts')).layCard(board, token)
    return token !== null
  }
  let isOffered = false
  async function pairAnew(): Promise<void> {
    await pairMachine({ board, former: kept.pairing, openKeep, verifier, told })
    location.reload()
  }
  const player: Player = playerOf({
    ...parts,
    ...{ shell, shows, explain, origin: location.origin, after: afterTimeout, instance: instanceName() },
    screen: () => ({ width: innerWidth, height: innerHeight, devicePixelRatio }),
    async sign(text) {
      const identity = await identityOf(keep)
      if (!identity) throw new Error('the board has lost its key')
      return identity.sign(text)
    },
    health: () =>
      pageHealth({
        ...{ keep, stock, crashes, screen, monotonic, unsent: shows.unsent, frames: frames.taken },
        clock: () => ({ wallAheadMs: clock.wallAheadMs(), errorMs: clock.errorMs(), steps: clock.steps }),
      }),
    offerPairing() {
      if (isOffered) return
      isOffered = true
      const begin = () => void pairAnew().catch(told)
      // What it still shows is not to be covered unless somebody is there.
      if (stage.on()) addEventListener('keydown', begin, { once: true })
      else begin()
    },
    card(token) {
      const laid = laying.then(() => lay(token))
      laying = laid.catch(() => undefined)
      return laid
    },
    look: screenshotsOf({
      ...{ board, told, token: () => player.token() },
      pictured() {
        const [name, on] = [player.has(), stage.on()]
        const isCanvas = player.mode() !== 'card'
        return name && on && isCanvas ? { canvas: screen.canvas(), drawnAt: on.drawnAt, name } : undefined
      },
    }),
    link: (events) =>
      linkOf({ open: browserSocket, after: afterTimeout, random: Math.random, monotonic, clock }, events),
    reload: () => void reloadPage().catch(told),
  })
  floor.says(() => ({
    time: { at: clock.now(), lo: clock.lo(), hi: clock.hi(), word: clock.word() },
    mode: player.mode(),
    stamp: JSON.stringify([
      player.mode(),
      player.has(),
      manifests.isStored(player.has()),
      standing.fallback,
      crashes.level(),
    ]),
  }))
  void floor.lost.then(player.stop)
  void yieldFloor(floor, told)
  addEventListener('online', player.hurry)
  addEventListener('focus', player.hurry)
  addEventListener('pagehide', () => {
    if (player.isStopped()) return
    shows.ended('stop')
    void crashes.ending()
  })
  heart.name = kept.pairing?.name ?? heart.name
  let isHealthy = false
  heart.beat = (beats) => {
    if (player.isStopped()) return
    crashes.steady()
    if (isHealthy || beats < steadyBeats) return
    isHealthy = true
    shell.healthy()
  }
  showLook(board, clock, stage, player)
  const on = stage.on()
  if (on) player.drawn(on)
  return player
}

/** 16 random hex digits. */
const instanceName = (): string => hexOf(crypto.getRandomValues(new Uint8Array(8)))
