import type { InStep } from '../../player/in-step.ts'
import type { Picture } from '../../player/pictures.ts'
import { type OnStage, stageOf } from '../../player/stage.ts'
import type { Known } from '../../shared/playlist/certain-turn.ts'
import type { Frame, Layer } from '../../shared/playlist/frame-at.ts'
import type { Rendition } from '../../shared/playlist/playlist.ts'
import { fakeClock, settle } from './fake-clock.ts'

export interface Named extends Picture {
  readonly name: string
}

export const rendition = (name: string): Rendition => ({ sha256: name.repeat(64), bytes: 1, width: 64, height: 32 })
export const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(rendition) as [Rendition, Rendition, Rendition, Rendition]

const letterOf = ({ draws }: Layer<Named>) =>
  draws === 'plate' ? '#' : draws === 'last' ? '=' : draws === null ? '.' : draws.name

/** A stage whose pictures come when they are `brought`, or are `lost`; `canvas` is what was drawn, one letter a change. */
export function aStage({ holds = false, clips = true, known = undefined as ((at: number) => Known) | undefined } = {}) {
  const time = fakeClock()
  const held = new Map<string, Named>()
  const lost = new Set<string>()
  const crowded = new Set<string>()
  const waiting = new Map<string, ((come: boolean) => void)[]>()
  const canvas: string[] = []
  const wanted: string[] = []
  const looks: OnStage[] = []
  const downloads = new Map<string, () => void>()

  const settleOne = async (name: string, come: boolean, pace?: InStep) => {
    const { sha256 } = rendition(name)
    if (come) held.set(sha256, { name, width: 64, height: 32, close: () => undefined, ...(pace && { pace }) })
    else lost.add(sha256)
    for (const resolve of waiting.get(sha256) ?? []) resolve(come)
    downloads.get(sha256)?.()
    waiting.delete(sha256)
    await settle()
  }
  const stage = stageOf<Named>({
    rate: () => 1,
    after: time.after,
    nextFrame: (then) => time.after(16, then),
    now: time.monotonic,
    holds,
    changed: () => undefined,
    ...(known && { known: () => known(time.monotonic()) }),
    clips: () => clips,
    drawn: (on) => looks.push(on),
    stock: {
      async want(renditions, besides = []) {
        wanted.push([renditions, besides].map((all) => all.map((r) => r.sha256[0]).join('')).join('+'))
      },
      missing: () => [...lost],
      bytes: ({ sha256 }) =>
        held.has(sha256) || lost.has(sha256)
          ? Promise.resolve(undefined)
          : new Promise((resolve) => downloads.set(sha256, () => resolve(undefined))),
    },
    pictures: {
      get: (sha256) => held.get(sha256),
      hasRoom: ({ sha256 }) => !crowded.has(sha256),
      load: ({ sha256 }) =>
        held.has(sha256) || lost.has(sha256)
          ? Promise.resolve(held.has(sha256))
          : new Promise((resolve) => waiting.set(sha256, [...(waiting.get(sha256) ?? []), resolve])),
    },
    screen: {
      show({ layers }: Frame<Named>) {
        const drawn = layers.map(letterOf).join('')
        if (drawn === canvas.at(-1) || drawn === '=') return false
        canvas.push(drawn)
        return true
      },
    },
  })
  return {
    time,
    stage,
    canvas,
    wanted,
    crowded,
    looks,
    download: (name: string) => downloads.get(rendition(name).sha256)?.(),
    bring: (name: string, pace?: InStep) => settleOne(name, true, pace),
    lose: (name: string) => settleOne(name, false),
  }
}

/** A clip of ten seconds under a name. */
export const clipOf = (name: string): Rendition => ({ ...rendition(name), clip: { ms: 10_000, fps: 25 } })
