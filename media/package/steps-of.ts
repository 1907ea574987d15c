import { frameAt } from '../../shared/playlist/frame-at.ts'
import type { Playlist, Rendition } from '../../shared/playlist/playlist.ts'
import { clipFps } from '../clip/h264.ts'
import type { Stretch } from './stretches-of.ts'

/** A picture of a stretch's cycle: first seen at `at` (epoch ms), it stands for `ms`. */
export interface Step {
  readonly at: number
  readonly ms: number
  /** Equal for two steps that look alike. */
  readonly looks: string
}

/** A part of a cycle between two changes of turns: one step where it stands, many where it moves. */
export interface Scene {
  readonly at: number
  readonly ms: number
  /** Whether it scrolls or runs: 25 pictures a second. */
  readonly moves: boolean
  readonly steps: readonly Step[]
}

const tickMs = 1000 / clipFps

/**
 * The scenes of one cycle of a stretch, in order; their `ms` add up to the cycle's. What scrolls is taken 25 times a second from the
 * stretch's start on, everything else whenever it changes. `isHad` tells which renditions can be drawn.
 */
export function scenesOf(
  playlist: Playlist,
  { startsAt, cycleMs }: Stretch,
  isHad: (rendition: Rendition) => boolean,
): readonly Scene[] {
  const end = startsAt + cycleMs
  const scenes: { at: number; turns: string; moves: boolean; steps: Step[] }[] = []
  for (let at = startsAt; at < end; ) {
    const { layers, shown, until } = frameAt(playlist, at, (rendition) => (isHad(rendition) ? rendition : undefined))
    const moves = until <= at || layers.some(({ draws }) => isClip(draws))
    const tick = startsAt + (Math.floor((at - startsAt) / tickMs) + 1) * tickMs
    const next = Math.min(end, until <= at ? tick : Math.max(at + 1, Math.ceil(until)))
    const looks = JSON.stringify(layers.map(({ draws, ...place }) => [namesOf(draws), place]))
    const turns = JSON.stringify(shown.map(({ slide, since }) => [slide, since]))
    const scene = scenes[scenes.length - 1]
    if (!scene || scene.turns !== turns) scenes.push({ at, turns, moves, steps: [{ at, ms: next - at, looks }] })
    else {
      scene.moves ||= moves
      const last = scene.steps[scene.steps.length - 1] as Step
      if (last.looks === looks) scene.steps[scene.steps.length - 1] = { ...last, ms: last.ms + next - at }
      else scene.steps.push({ at, ms: next - at, looks })
    }
    at = next
  }
  return scenes.map(({ at, moves, steps }) => ({ at, ms: steps.reduce((sum, { ms }) => sum + ms, 0), moves, steps }))
}

function isClip(draws: Rendition | string | null): boolean {
  return draws !== null && typeof draws !== 'string' && draws.clip !== undefined
}

function namesOf(draws: Rendition | string | null): string | null {
  return draws === null || typeof draws === 'string' ? draws : draws.sha256
}
