import { certainTurnAt, type Known } from '../shared/playlist/certain-turn.ts'
import { type Frame, frameAt, type PictureOf, type TurnOf } from '../shared/playlist/frame-at.ts'
import type { Playlist, Rendition } from '../shared/playlist/playlist.ts'
import { type OnAir, turnAt } from '../shared/playlist/turn-at.ts'
import type { Shown } from '../shared/protocol/messages.ts'
import type { After } from './after.ts'
import type { InStep } from './in-step.ts'
import { dueAt, neededFrom, neededSoon } from './needed.ts'
import type { Picture, Pictures } from './pictures.ts'
import { stallMs } from './stall-ms.ts'
import type { Stock } from './stock.ts'
import { type WakeEdges, wakeBy } from './wake.ts'

/** What a stage takes its pictures from, where it draws them, and by which time. */
export interface StageEdges<P extends Picture> extends WakeEdges {
  readonly after: After
  readonly stock: Pick<Stock, 'want' | 'missing' | 'bytes'>
  readonly pictures: Pictures<P>
  readonly screen: { show(frame: Frame<P>, playlist: Playlist): boolean }
  /** How many times as fast as time `now` runs. */
  readonly rate: () => number
  /** Whether the last frame stands until the pictures of the new one are decoded or known missing, and no stand-in flashes by. */
  readonly holds: boolean
  /** What a board knows of the time while it plays that playlist; left out: `now`, without a doubt. */
  readonly known?: (playlist: Playlist) => Known
  /** Whether clips may be played; else something stands in for each. */
  readonly clips?: () => boolean
  /** Called after each look at the canvas: once a second at least. */
  readonly drawn?: (on: OnStage) => void
  /** What the canvas shows has changed. */
  readonly changed: () => void
}

/** What stands on the canvas, and when it was drawn (epoch ms). */
export interface OnStage {
  readonly playlist: Playlist
  readonly shown: readonly Shown[]
  /** By track, whose stay it is. */
  readonly onAir: readonly (OnAir | undefined)[]
  readonly drawnAt: number
  /** Whether every picture that is due is on it. */
  readonly whole: boolean
}

/** Plays one playlist after the other. */
export interface Stage {
  /** Resolves once it is on air: true; or, where a later one came in between: false. */
  take(playlist: Playlist): Promise<boolean>
  /** What is on the canvas; undefined before the first playlist. */
  on(): OnStage | undefined
  /** The clock has moved, or pictures have come. */
  refresh(): void
}

const patienceMs = 10_000
const hurryMs = 1000

/** P10, P11: a stage that is empty until it takes its first playlist. */
export function stageOf<P extends Picture>(edges: StageEdges<P>): Stage {
  const { pictures, stock } = edges
  let playlist: Playlist | undefined
  let on: OnStage | undefined
  let coming = 0
  let awaited = 0
  const loading = new Set<string>()
  let running: ReadonlySet<InStep> = new Set()

  const isAllowed = ({ clip }: Rendition) => !clip || edges.clips?.() !== false

  function load(rendition: Rendition, spared?: ReadonlySet<string>): void {
    const { sha256 } = rendition
    if (!isAllowed(rendition)) return
    if (pictures.get(sha256) || loading.has(sha256) || stock.missing().includes(sha256)) return
    loading.add(sha256)
    void pictures.load(rendition, spared).then((come) => {
      loading.delete(sha256)
      if (come) wake.now()
    })
  }

  function tick(): number {
    if (!playlist) return Number.POSITIVE_INFINITY
    const known = edges.known?.(playlist)
    const at = known ? known.at : edges.now()
    const turnOf = turnsUnder(known)
    const lost = new Set(stock.missing())
    // Of another playlist, or segment, nothing can stay: what is there may be due no more.
    const mayStay = () =>
      !edges.holds &&
      on?.playlist === playlist &&
      !!on?.onAir.every((was, track) => {
        const is = turnOf(playlist as Playlist, at, track)
        return was?.segment === is?.segment && was?.instead === is?.instead
      })
    const due = new Map<InStep, boolean>()
    const pictureOf: PictureOf<P> = (rendition, ms, elapsedMs) => {
      const { sha256, clip } = rendition
      if (!isAllowed(rendition)) return undefined
      const picture = pictures.get(sha256)
      if (!picture) return clip && elapsedMs < stallMs && !lost.has(sha256) && mayStay() ? null : undefined
      if (!picture.pace) return picture
      // On two tracks at once it is one video still: the first of them leads.
      const isRight = due.get(picture.pace) ?? picture.pace.follow(ms, edges.rate())
      due.set(picture.pace, isRight)
      return isRight ? picture : undefined
    }
    const frame = frameAt<P>(playlist, at, pictureOf, turnOf)
    for (const pace of running) if (!due.has(pace)) pace.rest()
    running = new Set(due.keys())
    const lacking = frame.lacking.filter((r) => !lost.has(r.sha256))
    const isComing = (r: Rendition) => loading.has(r.sha256) || !!pictures.get(r.sha256) || pictures.hasRoom(r)
    const waits = edges.holds && lacking.some(isComing)
    for (const rendition of lacking) load(rendition)
    if (waits) return Number.POSITIVE_INFINITY
    const drew = edges.screen.show(frame, playlist)
    const changed = drew || on?.playlist !== playlist || on.shown.some((s, i) => s.since !== frame.shown[i]?.since)
    on = { playlist, shown: frame.shown, onAir: frame.onAir, drawnAt: at, whole: frame.whole }
    edges.drawn?.(on)
    if (changed) edges.changed()
    // Decoded a turn ahead, a picture is there at its instant.
    const soon = neededSoon(playlist, at, turnOf)
    const spared = namesOf(soon)
    // There is room for few clips: while a playlist waits to go on air it is for those that it begins with.
    for (const rendition of soon) if (!awaited || !rendition.clip) load(rendition, spared)
    return frame.until
  }

  const wake = wakeBy(edges, tick)

  /** Whether all that is on the canvas is due by the next playlist too: then there is time to have more of it there. */
  function mayWait(due: readonly Rendition[]): boolean {
    const names = namesOf(due)
    const shown = on?.shown ?? []
    return shown.length > 0 && shown.every((s) => s.rendition !== null && names.has(s.rendition))
  }

  return {
    on: () => on,
    refresh: wake.now,
    async take(next) {
      const mine = ++coming
      const known = edges.known?.(next)
      const at = known ? known.at : edges.now()
      const soon = neededSoon(next, at, turnsUnder(known))
      const due = dueAt(next, at)
      const waits = mayWait(due)
      // What is on air stays so until all is there, and it may be put off by another.
      void stock.want(neededFrom(next, known ? known.lo : at), playlist && neededFrom(playlist, at))
      awaited++
      await new Promise<void>((resolve) => {
        const stop = edges.after(waits ? patienceMs : hurryMs, resolve)
        const spared = namesOf(soon)
        const coming: Promise<unknown>[] = soon.filter(isAllowed).map((rendition) => pictures.load(rendition, spared))
        if (waits) coming.push(...due.map((rendition) => stock.bytes(rendition)))
        void Promise.all(coming).then(() => {
          stop()
          resolve()
        })
      })
      awaited--
      if (mine !== coming) return false
      playlist = next
      wake.now()
      return true
    },
  }
}

/** The turns that may be shown; a look ahead is as doubtful as now. */
function turnsUnder(known: Known | undefined): TurnOf {
  if (!known) return turnAt
  const { at, lo, hi } = known
  return (playlist, t, track) => certainTurnAt(playlist, { ...known, at: t, lo: lo + t - at, hi: hi + t - at }, track)
}

const namesOf = (renditions: readonly Rendition[]): ReadonlySet<string> => new Set(renditions.map((r) => r.sha256))
