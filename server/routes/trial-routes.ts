import { isObject } from '../../shared/plan/decoding.ts'
import type { Board } from '../../shared/plan/plan.ts'
import { parseStrictJson } from '../../shared/plan/strict-json.ts'
import { withClipLength } from '../../shared/plan/with-clip-lengths.ts'
import { type ProblemError, problem } from '../../shared/problem/problem.ts'
import { canvasesOf } from '../planning/canvases.ts'
import { draftSlides } from '../planning/draft-slides.ts'
import type { PlanInForce } from '../planning/plan-in-force.ts'
import type { Planner } from '../planning/planner.ts'
import type { Renditions } from '../planning/renditions.ts'
import { type TrialLine, trialOf } from '../planning/trial.ts'
import { inForce } from './plan-routes.ts'
import type { Route } from './route.ts'

const maxSlides = 40
const maxDrawings = 400
const maxBytes = 1024 * 1024

/** Drawing what is not in the plan yet. */
export function trialRoutes(planner: Planner, renditions: Renditions): Route[] {
  return [
    {
      id: 'trySlides',
      method: 'POST',
      path: '/api/v1/trial',
      access: 'person',
      summary:
        `Draws slides (${maxSlides} at most) on every canvas of boards, as the boards will show them, and tells each as soon as it is there: ` +
        'a **TrialLine** a line. Nothing of the plan is changed.',
      body: { types: ['application/json'], maxBytes, schema: 'Trial' },
      answer: {
        status: 200,
        describes: 'The lines, in the order in which they are drawn.',
        type: 'application/x-ndjson',
        schema: 'TrialLine',
      },
      refuses: ['no-plan', 'plan-refused', 'board-not-found', 'trial-too-large'],
      handle(call) {
        const current = inForce(planner)
        const { slides, boards, campaign } = askedIn(call.text())
        const canvases = canvasesOf(boardsAsked(current, boards))
        if (slides.length > maxSlides || slides.length * canvases.length > maxDrawings) {
          throw tooMuch(slides.length, canvases.length)
        }
        const decoded = draftSlides(
          current.plan,
          current.plan.campaigns.find(({ id }) => id === campaign),
          slides,
        )
        if ('faults' in decoded) throw problem('plan-refused', { faults: decoded.faults })
        const stop = new AbortController()
        const asPlanned = decoded.slides.map((slide) => withClipLength(slide, planner.clipLengths()))
        return lineByLine(trialOf(asPlanned, canvases, renditions, stop.signal), stop)
      },
    },
  ]
}

function tooMuch(slides: number, canvases: number): ProblemError {
  return problem('trial-too-large', {
    maxSlides,
    maxDrawings,
    detail: `${slides} slides on ${canvases} canvases; at most ${maxSlides} slides, ${maxDrawings} drawings.`,
    detailVi: `${slides} nội dung trên ${canvases} cỡ bảng; nhiều nhất ${maxSlides} nội dung, ${maxDrawings} hình.`,
  })
}

function askedIn(text: string): { slides: readonly unknown[]; boards: unknown; campaign: unknown } {
  const { value, faults } = parseStrictJson(text)
  if (faults.length > 0) throw problem('bad-json', { faults })
  if (isObject(value) && Array.isArray(value.slides)) {
    const { slides, boards, campaign } = value
    return { slides, boards, campaign }
  }
  throw problem('bad-json', { detail: 'Expected {"slides": […]}.', detailVi: 'Cần {"slides": […]}.' })
}

function boardsAsked({ plan, schedule }: PlanInForce, ids: unknown): readonly Board[] {
  if (ids === undefined) return plan.boards
  if (!Array.isArray(ids))
    throw problem('bad-json', { detail: 'boards: expected a list.', detailVi: 'boards: cần một danh sách.' })
  return [...new Set(ids)].map((id) => {
    const board = schedule.boards.get(id)
    if (!board) throw problem('board-not-found', { board: String(id).slice(0, 64) })
    return board
  })
}

/** Lines as they come; whoever stops listening stops the work. */
function lineByLine(lines: AsyncGenerator<TrialLine>, stop: AbortController): Response {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await lines.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`))
      },
      async cancel() {
        stop.abort()
        await lines.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' } })
}
