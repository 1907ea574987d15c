import { expect, test } from 'vitest'
import type { Frame, Layer } from '../../shared/playlist/frame-at.ts'
import type { Playlist } from '../../shared/playlist/playlist.ts'
import { playlistOf, turn } from './playlist.ts'

// Not by its name: what runs in a page is not type-checked against Node.
const { screenOn } = await import(new URL('../../player/screen.ts', import.meta.url).href)

interface Drawn {
  readonly name: string
  readonly width: number
  readonly height: number
}
interface Canvas {
  width: number
  height: number
  readonly style: { width: string; height: string }
  getContext(kind: string): { drawImage(image: unknown): unknown } | null
}
interface FakeCanvas {
  readonly canvas: Canvas
  /** What was done on it, in order. */
  readonly done: string[]
  /** What its context is now: there, lost, or not to be had. */
  state: 'good' | 'lost' | 'none'
  tell(event: string): void
}

/** A page with one canvas, and those that are made aside. */
function page({ folds = false, density }: { folds?: boolean; density?: () => number } = {}) {
  const made: FakeCanvas[] = []
  const replaced: [Canvas, Canvas][] = []
  let restored = 0

  function fake(): FakeCanvas {
    const listeners = new Map<string, () => void>()
    const done: string[] = []
    const name = (image: unknown) => {
      const of = made.findIndex(({ canvas }) => canvas === image)
      return of < 0 ? (image as { name: string }).name : `canvas ${of}`
    }
    const brush = {
      beginPath: () => undefined,
      drawImage: (image: unknown) => done.push(name(image)),
      fill: () => done.push('black'),
      fillRect: () => done.push('plate'),
      rect: () => undefined,
      setTransform: () => undefined,
      strokeRect: () => undefined,
      isContextLost: () => one.state === 'lost',
    }
    const canvas = {
      width: 0,
      height: 0,
      style: { width: '', height: '' },
      getContext: () => (one.state === 'none' ? null : brush),
      addEventListener: (event: string, then: () => void) => listeners.set(event, then),
      replaceWith: (other: Canvas) => replaced.push([canvas, other]),
    }
    const one: FakeCanvas = { canvas, done, state: 'good', tell: (event) => listeners.get(event)?.() }
    made.push(one)
    return one
  }

  const seen = fake()
  const screen = screenOn({
    canvas: seen.canvas,
    aside: () => fake().canvas,
    folds,
    ...(density && { density }),
    restored: () => restored++,
  })
  return { screen, seen, made, replaced, restored: () => restored }
}

const red: Drawn = { name: 'red', width: 64, height: 32 }
const blue: Drawn = { name: 'blue', width: 64, height: 32 }
const playlist = playlistOf([turn(0, 10)], [])
const frame = (draws: Layer<Drawn>['draws']): Pick<Frame<Drawn>, 'layers'> => ({
  layers: [{ draws, left: 0, top: 0, ms: 0, x: 0, y: 0, width: 64, height: 32 }],
})

test('a frame is put together aside, and reaches the canvas whole, in one step', () => {
  const { screen, seen, made } = page()
  expect(screen.show(frame(red), playlist)).toBe(true)
  expect(made[1]?.done).toEqual(['black', 'red'])
  expect(seen.done).toEqual(['canvas 1'])
  expect([seen.canvas.width, seen.canvas.height]).toEqual([64, 32])
})

test('one that could not be put together leaves the canvas as it was', () => {
  const { screen, seen, made } = page()
  screen.show(frame(red), playlist)
  made[1]!.canvas.getContext('2d')!.drawImage = () => {
    throw new Error('closed')
  }
  expect(() => screen.show(frame(blue), playlist)).toThrow('closed')
  expect(seen.done).toEqual(['canvas 1'])
})

test('a folded board is put together as people see it, then as its controller takes it, and reaches the canvas in one step', () => {
  const { screen, seen, made } = page({ folds: true })
  const tracks = playlist.tracks.map((track) => ({ ...track, at: { x: 0, y: 0, rotate: 90 as const } }))
  const folded: Playlist = { ...playlist, tracks }
  screen.show(frame(red), folded)
  expect(made.map(({ done }) => done)).toEqual([['canvas 2'], ['black', 'red'], ['black', 'canvas 1']])
  expect([seen.canvas.width, seen.canvas.height]).toEqual([32, 64])
  screen.show(frame(blue), folded)
  expect(made).toHaveLength(3)
})

test('what stands there already is drawn once more, which mends a canvas that was wiped without a word; it is no change', () => {
  const { screen, seen } = page()
  expect(screen.show(frame(red), playlist)).toBe(true)
  expect(screen.show(frame(red), playlist)).toBe(false)
  expect(seen.done).toEqual(['canvas 1', 'canvas 1'])
  expect(screen.lost()).toBe(0)
})

test('a canvas that comes back from being lost is asked to be drawn at once, and counted once', () => {
  const { screen, seen, made, restored } = page()
  screen.show(frame(red), playlist)
  for (const one of [seen, made[1]!]) {
    one.tell('contextlost')
    one.tell('contextrestored')
  }
  expect(screen.lost()).toBe(1)
  expect(restored()).toBe(2)
})

test.each(['lost', 'none'] as const)(
  'a canvas whose context is %s is put away for another, wherever it was used',
  (state) => {
    const { screen, seen, made, replaced } = page()
    screen.show(frame(red), playlist)
    for (const one of [seen, made[1]!]) {
      if (state === 'lost') one.tell('contextlost')
      one.state = state
    }
    screen.show(frame(red), playlist)
    expect(replaced).toEqual([[seen.canvas, screen.canvas()]])
    expect(screen.canvas()).not.toBe(seen.canvas)
    expect(made.slice(2).map(({ done }) => done)).toEqual([['canvas 3'], ['black', 'red']])
    expect(screen.lost()).toBeGreaterThan(0)
  },
)

test('where the page counts its pixels otherwise, a pixel of the canvas is a pixel of the device still', () => {
  let ratio = 2
  const { screen, seen } = page({ density: () => ratio })
  screen.show(frame(red), playlist)
  expect(seen.canvas.style).toEqual({ width: '32px', height: '16px' })
  ratio = 1
  screen.show(frame(red), playlist)
  expect(seen.canvas.style).toEqual({ width: '', height: '' })
})
