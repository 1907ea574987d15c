import { expect, it } from 'vitest'
import { canvasesOf } from '../../../server/planning/canvases.ts'
import { trialOf } from '../../../server/planning/trial.ts'
import type { Slide, SlideId } from '../../../shared/plan/plan.ts'
import type { Need } from '../../../shared/playlist/playlist.ts'
import { smallPlan } from '../small-plan.ts'

const slogan = (index: number): Slide => ({ id: `kh-${index}` as SlideId, kind: 'slogan', text: `Chào ${index}` })
const picture: Slide = { id: 'anh' as SlideId, kind: 'image', media: 'a'.repeat(64) }
const canvases = canvasesOf(smallPlan().boards)

/** Renditions that draw nothing, and tell what they were asked for. */
function nothingDrawn() {
  const asked: (readonly Need[])[] = []
  return {
    asked,
    draw: async (needs: readonly Need[]) => void asked.push(needs),
    outcomes: async (needs: readonly Need[]) => needs.map(() => ({ rendition: null, verdict: null, fault: null })),
  }
}

it('a picture is asked for on all canvases at once, words on one at a time', async () => {
  const renditions = nothingDrawn()
  const lines = trialOf([picture, slogan(1)], canvases, renditions, new AbortController().signal)
  const told = []
  for await (const line of lines) told.push(line)
  expect(told).toHaveLength(4)
  expect(renditions.asked.map((needs) => needs.length)).toEqual([2, 1, 1])
})

it('nothing more is drawn once nobody listens', async () => {
  const renditions = nothingDrawn()
  const stop = new AbortController()
  const slides = Array.from({ length: 20 }, (_, index) => slogan(index))
  const lines = trialOf(slides, canvases, renditions, stop.signal)
  await lines.next()
  stop.abort()
  await lines.return(undefined)
  expect(renditions.asked.length).toBeLessThanOrEqual(3)
})

it('a drawing that fails for the server’s own reasons ends the trial, and leaves nothing that nobody awaits', async () => {
  const renditions = { ...nothingDrawn(), draw: () => Promise.reject(new Error('the database is closed')) }
  const lines = trialOf([slogan(1), slogan(2)], canvases, renditions, new AbortController().signal)
  await expect(lines.next()).rejects.toThrow('the database is closed')
})
