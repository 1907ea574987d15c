import type { TrialLine } from '../../../shared/api/trial.ts'
import type { Board } from '../../../shared/plan/plan.ts'
import { withClipLength } from '../../../shared/plan/with-clip-lengths.ts'
import { type ProblemError, problem } from '../../../shared/problem/problem.ts'
import { canvasesOf } from '../../planning/canvases.ts'
import { draftSlides } from '../../planning/draft-slides.ts'
import { isCampaignSeen } from '../../planning/is-campaign-seen.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import type { Planner } from '../../planning/planner.ts'
import type { Renditions } from '../../planning/renditions.ts'
import { trialOf } from '../../planning/trial.ts'
import { streamOf } from '../calls/stream-of.ts'
import { checkSlideMedia, type MediaScopeParts } from '../media/media-scope.ts'
import { inForce, objectIn } from '../plan/plan-routes.ts'
import type { Call, Route } from '../route.ts'

const maxSlides = 40
const maxDrawings = 400
const maxBytes = 1024 * 1024

/** What slides are tried with. */
export interface TrialParts extends MediaScopeParts {
  readonly planner: Planner
  readonly renditions: Renditions
}

/** Drawing what is not in the plan yet, on boards that one sees and with files that one sees. */
export function trialRoutes(parts: TrialParts): Route[] {
  const { planner, renditions } = parts
  return [
    {
      id: 'trySlides',
      method: 'POST',
      path: '/api/v1/trial',
      access: 'edit',
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
      refuses: ['no-plan', 'plan-refused', 'board-not-found', 'trial-too-large', 'media-not-found'],
      async handle(call) {
        const current = inForce(planner)
        const { slides, boards, campaign } = askedIn(call.text())
        const canvases = canvasesOf(boardsAsked(call, current, boards))
        if (slides.length > maxSlides || slides.length * canvases.length > maxDrawings) {
          throw tooMuch(slides.length, canvases.length)
        }
        const decoded = draftSlides(
          current.plan,
          current.plan.campaigns.find((one) => one.id === campaign && isCampaignSeen(current, call.authority, one)),
          slides,
        )
        if ('faults' in decoded) throw problem('plan-refused', { faults: decoded.faults })
        await checkSlideMedia(parts, call, current, decoded.slides)
        const stop = new AbortController()
        const asPlanned = decoded.slides.map((slide) => withClipLength(slide, planner.clipLengths()))
        const lines = linesOf(trialOf(asPlanned, canvases, renditions, stop.signal))
        return new Response(
          streamOf(lines, () => stop.abort()),
          { headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' } },
        )
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
  const { slides, boards, campaign } = objectIn(text)
  if (Array.isArray(slides)) return { slides, boards, campaign }
  throw problem('bad-json', { detail: 'Expected {"slides": […]}.', detailVi: 'Cần {"slides": […]}.' })
}

function boardsAsked({ authority }: Call, { plan, boards }: PlanInForce, ids: unknown): readonly Board[] {
  if (ids === undefined) return plan.boards.filter(({ org }) => authority.sees(org))
  if (!Array.isArray(ids))
    throw problem('bad-json', { detail: 'boards: expected a list.', detailVi: 'boards: cần một danh sách.' })
  return [...new Set(ids)].map((id) => {
    const board = boards.get(id)
    if (!board || !authority.sees(board.org)) throw problem('board-not-found', { board: String(id).slice(0, 64) })
    return board
  })
}

async function* linesOf(lines: AsyncGenerator<TrialLine>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`
}
