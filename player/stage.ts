import { type Frame, frameAt } from '../shared/playlist/frame-at.ts'
import type { Playlist, Rendition } from '../shared/playlist/playlist.ts'
import type { Shown } from '../shared/protocol/messages.ts'
import type { After } from './after.ts'
import { dueAt, neededFrom, neededSoon } from './needed.ts'
import type { Picture, Pictures } from './pictures.ts'
import type { Stock } from './stock.ts'
import { type WakeEdges, wakeBy } from './wake.ts'

export interface StageEdges<P extends Picture> extends WakeEdges {
  readonly after: After
  readonly stock: Pick<Stock, 'want' | 'missing'>
  readonly pictures: Pictures<P>
  readonly screen: { show(frame: Frame<P>, width: number, height: number): boolean }
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
  const loading = new Set<string>()

  function load(rendition: Rendition): void {
    const { sha256 } = rendition
    if (pictures.get(sha256) || loading.has(sha256) || stock.missing().includes(sha256)) return
    loading.add(sha256)
    void pictures.load(rendition).then((come) => {
      loading.delete(sha256)
      if (come) wake.now()
    })
  }

  function tick(): number {
    const at = edges.now()
    if (!playlist) return Number.POSITIVE_INFINITY
    const frame = frameAt(playlist, at, pictures.get)
    const lost = new Set(stock.missing())
    const lacking = frame.lacking.filter((r) => !lost.has(r.sha256))
    lacking.forEach(load)
    if (edges.holds && lacking.length > 0) return Number.POSITIVE_INFINITY
    const drew = edges.screen.show(frame, playlist.width, playlist.height)
    const changed = drew || on?.playlist !== playlist || on.shown.some((s, i) => s.since !== frame.shown[i]?.since)
    on = { playlist, shown: frame.shown, drawnAt: at, whole: frame.whole }
    if (changed) edges.changed()
    // Decoded a turn ahead, a picture is there at its instant.
    neededSoon(playlist, at).forEach(load)
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
      await new Promise<void>((resolve) => {
        const stop = edges.after(patience(next, at), resolve)
        void Promise.all(neededSoon(next, at).map(pictures.load)).then(() => {
          stop()
          resolve()
        })
      })
      if (mine !== coming) return false
      playlist = next
      wake.now()
      return true
    },
  }
}
