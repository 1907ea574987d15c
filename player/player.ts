// One thing: a board’s life between its server and its canvas. What is said, kept, verified and drawn is done in the files beside this one.
import type { ManifestName } from '../shared/manifest/manifest.ts'
import type { BoardId } from '../shared/plan/plan.ts'
import type { Health } from '../shared/protocol/health.ts'
import {
  type BoardMessage,
  type Hello,
  type Kept as KeptShows,
  type Mode,
  proofText,
  protocolVersion,
  type Refused,
  type Welcome,
} from '../shared/protocol/messages.ts'
import type { Ending } from '../shared/protocol/shows.ts'
import type { After } from './after.ts'
import type { Clock } from './clock.ts'
import type { Crashes } from './crashes.ts'
import type { Keep, Kept } from './keep.ts'
import { keepTime } from './keep-time.ts'
import type { Link, LinkEvents, Order } from './link.ts'
import type { Manifests } from './manifests.ts'
import type { Note } from './note.ts'
import { reportsOf } from './reports.ts'
import type { OnCanvas } from './shows/recorder.ts'
import { subjectOf } from './shows/subject-of.ts'
import type { OnStage, Stage } from './stage.ts'
import type { Stock } from './stock.ts'

/** All that a player reaches beyond itself. */
export interface PlayerEdges {
  readonly board: BoardId
  readonly origin: string
  /** Of this start of the page: 16 random hex digits. */
  readonly instance: string
  readonly shell: { readonly build: string; readonly failed: readonly string[]; want(build: string): void }
  readonly screen: () => Hello['screen']
  readonly keep: Pick<Keep, 'write'>
  /** As it was found, with its boot raised; `booted` resolves when that is kept. */
  readonly kept: Kept
  readonly booted: Promise<unknown>
  readonly clock: Clock
  readonly after: After
  readonly stage: Stage
  readonly stock: Pick<Stock, 'missing' | 'unkept' | 'hurry'>
  readonly manifests: Manifests
  /** What the server does not know yet that was refused. */
  readonly refusals: Refused[]
  /** Whether nothing dated is to be shown, because the server said so or the pairing has ended. */
  readonly standing: { fallback: boolean }
  /** Signs with the board's own key; rejects where it has none. */
  readonly sign: (text: string) => Promise<string>
  readonly shows: {
    at(on: OnCanvas): void
    ended(why: Ending): void
    stored(kept: Omit<KeptShows, 'type'>): void
    welcomed(stored: Welcome['stored']): void
  }
  readonly health: () => Health
  readonly crashes: Pick<Crashes, 'level'>
  /** Offers a person to pair this machine. */
  readonly offerPairing: () => void
  /** Shows the calibration card; stops showing it where `token` is null. Says whether it is there. */
  readonly card: (token: string | null) => Promise<boolean>
  /** Sends a picture of the canvas to the server, which asked for it by `id`. */
  readonly look: (id: string) => void
  /** Called each second, and with each answer: what a page that takes this one's place may know is put where it finds it. */
  readonly leave: () => void
  readonly link: (events: LinkEvents) => Link
  /** Why nothing is to be seen; null where something is. */
  readonly explain: (why: Note | null) => void
  readonly reload: () => void
  /** Takes what went wrong and was dealt with. */
  readonly told: (error: unknown) => void
}

/** What follows a board's server, reports, and records what stands on its canvas. */
export interface Player {
  readonly has: () => ManifestName | null
  readonly mode: () => Mode
  /** For fetches; undefined before the first welcome. */
  readonly token: () => string | undefined
  /** The stage has looked at the canvas. */
  drawn(on: OnStage): void
  /** What is missing or on the canvas has changed. */
  changed(): void
  send(message: BoardMessage): boolean
  /** A person is at the machine, or the network is back: tries now what it was pausing to try. */
  hurry(): void
  /** Another page speaks for the board: nothing is said, recorded or kept any more. */
  stop(): void
  isStopped(): boolean
}

const tickMs = 1000
const cardMostMs = 1_800_000
const healthEveryTicks = 10

/** Starts the board's life; the rules in brackets are those of PROTOCOL.md. */
export function playerOf(edges: PlayerEdges): Player {
  const { board, clock, keep, kept, manifests, shows, stage, standing, stock } = edges
  const isSafe = () => edges.crashes.level() > 0
  const send = (message: BoardMessage) => link.send(message)
  const reports = reportsOf({ ...edges, mode, send, now: clock.now })
  const keepClock = keepTime(clock, keep)
  let isStopped = false
  let isToldSo = false
  let token: string | undefined
  let wasInstead = false
  let cardUntil = 0
  let isCardOn = false
  let ticks = 0

  function mode(): Mode {
    const on = stage.on()
    if (isCardOn) return 'card'
    if (!on) return 'built-in'
    if (isSafe()) return 'safe'
    if (standing.fallback) return 'fallback'
    return on.onAir.some((air) => air?.instead === 'window' && air.turn) ? 'evergreen' : 'playing'
  }

  function fallBack(on: boolean): void {
    if (standing.fallback === on) return
    standing.fallback = on
    void keep.write({ fallback: on })
    stage.refresh()
    changed()
  }

  async function hello(refused: boolean): Promise<Hello | undefined> {
    await edges.booted
    await manifests.settled()
    const { pairing, boot } = kept
    // What a pairing that has ended was given is no longer its to show.
    if (refused) fallBack(true)
    if (refused || !pairing) edges.offerPairing()
    if (!pairing) return undefined
    return {
      ...{ type: 'hello', v: protocolVersion, board, pairing: pairing.id, boot, instance: edges.instance },
      ...{ has: manifests.has(), root: manifests.root(), shell: edges.shell.build, failedShells: edges.shell.failed },
      screen: edges.screen(),
    }
  }

  function changed(): void {
    if (kept.pairing) edges.explain(stage.on() ? null : 'waiting')
    reports.changed()
  }

  function drawn(on: OnStage): void {
    const name = manifests.of(on.playlist)
    if (!name || isCardOn || isStopped) return
    const instead = on.onAir.map((air) => air?.instead).find((why) => why)
    const why = instead === 'window' && (standing.fallback || isSafe()) ? 'fallback' : instead
    shows.at({
      ...{ epoch: name.epoch, version: name.version, errorMs: clock.errorMs() },
      tracks: on.shown.map((shown, track) => ({
        subject: subjectOf(shown, on.onAir[track]?.turn ?? null),
        since: shown.since,
      })),
      // It ends what stood before, and not what stands instead of it.
      ...(why && !wasInstead && { why }),
    })
    wasInstead = !!instead
  }

  async function showCard(until: number): Promise<void> {
    cardUntil = Math.min(until, clock.now() + cardMostMs)
    const on = cardUntil > clock.now()
    if (on === isCardOn || (on && !token)) return
    isCardOn = await edges.card(on && token ? token : null)
    if (isCardOn) shows.ended('plan')
    changed()
  }

  // Each second, whatever else goes on.
  function tick(): void {
    if (isStopped) return
    edges.after(tickMs, tick)
    const wasSet = clock.look()
    keepClock(wasSet)
    if (wasSet) {
      link.askTime()
      stage.refresh()
    }
    if (isCardOn && clock.now() >= cardUntil) void showCard(0)
    edges.leave()
    if (wasSet || ticks++ % healthEveryTicks === 0) reports.health()
  }

  function heard(message: Order): void {
    switch (message.type) {
      case 'root':
        manifests.takeRoots(message.envelopes)
        break
      case 'manifest':
      case 'current':
        // Whoever is told what to play is this board, and paired.
        if (!isToldSo) fallBack(false)
        if (message.type === 'current') break
        reports.ackAgain()
        manifests.take(message)
        break
      case 'fallback':
        isToldSo = message.on
        fallBack(message.on)
        break
      case 'kept':
        shows.stored(message)
        break
      case 'shell':
        edges.shell.want(message.build)
        break
      case 'card':
        void showCard(message.until).catch(edges.told)
        break
      case 'look':
        edges.look(message.id)
    }
  }

  const link = edges.link({
    hello,
    prove: (nonce) => edges.sign(proofText(edges.origin, board, kept.pairing?.id ?? '', nonce)),
    welcomed(welcome) {
      token = welcome.token
      isToldSo = false
      reports.anew()
      if (welcome.shell !== null) edges.shell.want(welcome.shell)
      shows.welcomed(welcome.stored)
      stock.hurry()
      changed()
      reports.health()
    },
    heard,
    timed() {
      stage.refresh()
      keepClock(false)
      edges.leave()
    },
    outdated: edges.reload,
  })
  tick()

  return {
    has: manifests.onAir,
    mode,
    token: () => token,
    drawn,
    changed,
    send,
    hurry() {
      link.hurry()
      stock.hurry()
    },
    stop() {
      isStopped = true
      link.close()
    },
    isStopped: () => isStopped,
  }
}
