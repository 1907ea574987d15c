import { type Frame, frameAt } from '../shared/playlist/frame-at.ts'
import type { Playlist, Rendition } from '../shared/playlist/playlist.ts'
import type { Shown } from '../shared/protocol/messages.ts'
import type { After } from './after.ts'
import { type InStep, stallMs } from './in-step.ts'
import { dueAt, neededFrom, neededSoon } from './needed.ts'
import type { Picture, Pictures } from './pictures.ts'
import type { Stock } from './stock.ts'
import { type WakeEdges, wakeBy } from './wake.ts'

export interface StageEdges<P extends Picture> extends WakeEdges {
  readonly after: After
  readonly stock: Pick<Stock, 'want' | 'missing'>
  readonly pictures: Pictures<P>
  readonly screen: { show(frame: Frame<P>, playlist: Playlist): boolean }
  /** How many times as fast as time `now` runs. */
  readonly rate: () => number
  /** Whether the last frame stands until the pictures of the new one are decoded or known missing, and no stand-in flashes by. */
  readonly holds: boolean
  /** What the canvas shows has changed. */
  readonly changed: () => void
}

/** What stands on the canvas, and when it was drawn (epoch ms). */
export interface OnStage {
  readonly playlist: Playlist
  readonly shown: readonly Shown[]
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

  function load(rendition: Rendition, spared?: ReadonlySet<string>): void {
    const { sha256 } = rendition
    if (pictures.get(sha256) || loading.has(sha256) || stock.missing().includes(sha256)) return
    loading.add(sha256)
    void pictures.load(rendition, spared).then((come) => {
      loading.delete(sha256)
      if (come) wake.now()
    })
  }

  function tick(): number {
    const at = edges.now()
    if (!playlist) return Number.POSITIVE_INFINITY
    const lost = new Set(stock.missing())
    // Of a playlist that was not on the canvas yet nothing can stay: what is there may be due no more.
    const mayStay = !edges.holds && on?.playlist === playlist
    const due = new Map<InStep, boolean>()
    const frame = frameAt<P>(playlist, at, ({ sha256, clip }, ms, elapsedMs) => {
      const picture = pictures.get(sha256)
      if (!picture) return clip && mayStay && elapsedMs < stallMs && !lost.has(sha256) ? null : undefined
      if (!picture.pace) return picture
      // On two tracks at once it is one video still: the first of them leads.
      const isRight = due.get(picture.pace) ?? picture.pace.follow(ms, edges.rate())
      due.set(picture.pace, isRight)
      return isRight ? picture : undefined
    })
    for (const pace of running) if (!due.has(pace)) pace.rest()
    running = new Set(due.keys())
    const lacking = frame.lacking.filter((r) => !lost.has(r.sha256))
    const isComing = (r: Rendition) => loading.has(r.sha256) || !!pictures.get(r.sha256) || pictures.hasRoom(r)
    const waits = edges.holds && lacking.some(isComing)
    for (const rendition of lacking) load(rendition)
    if (waits) return Number.POSITIVE_INFINITY
    const drew = edges.screen.show(frame, playlist)
    const changed = drew || on?.playlist !== playlist || on.shown.some((s, i) => s.since !== frame.shown[i]?.since)
    on = { playlist, shown: frame.shown, drawnAt: at, whole: frame.whole }
    if (changed) edges.changed()
    // Decoded a turn ahead, a picture is there at its instant.
    const soon = neededSoon(playlist, at)
    const spared = namesOf(soon)
    // There is room for few clips: while a playlist waits to go on air it is for those that it begins with.
    for (const rendition of soon) if (!awaited || !rendition.clip) load(rendition, spared)
    return frame.until
  }

  const wake = wakeBy(edges, tick)

  function patience(next: Playlist, at: number): number {
    const due = dueAt(next, at)
    const shown = on?.shown ?? []
    return shown.length > 0 && shown.every((s) => s.rendition !== null && due.has(s.rendition)) ? patienceMs : hurryMs
  }

  return {
    on: () => on,
    refresh: wake.now,
    async take(next) {
      const mine = ++coming
      const at = edges.now()
      void stock.want(neededFrom(next, at))
      awaited++
      await new Promise<void>((resolve) => {
        const stop = edges.after(patience(next, at), resolve)
        const soon = neededSoon(next, at)
        const spared = namesOf(soon)
        void Promise.all(soon.map((rendition) => pictures.load(rendition, spared))).then(() => {
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

const namesOf = (renditions: readonly Rendition[]): ReadonlySet<string> => new Set(renditions.map((r) => r.sha256))
