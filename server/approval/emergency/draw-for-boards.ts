import { findingOf } from '../../../media/legibility/finding-of.ts'
import type { Finding } from '../../../shared/legibility/verdict.ts'
import { colorOf } from '../../../shared/plan/effective.ts'
import type { Board, BoardColor, SloganSlide } from '../../../shared/plan/plan.ts'
import type { Need } from '../../../shared/playlist/playlist.ts'
import { problem } from '../../../shared/problem/problem.ts'
import type { ApprovedPicture } from '../../planning/approved.ts'
import { faceOf } from '../../planning/face-of.ts'
import type { Renditions } from '../../planning/renditions.ts'

/** What was found of a slide on one canvas. */
export interface CanvasFinding extends Finding {
  readonly width: number
  readonly height: number
  /** Which words they are of. */
  readonly text: string
}

/** What was drawn, and what should be known of it; nothing in it is an error. */
export interface DrawnForBoards {
  readonly pictures: readonly ApprovedPicture[]
  readonly findings: readonly CanvasFinding[]
}

/**
 * Draws slides for the whole canvas of every board. Throws the problem `findings-block`, with every error, where one cannot be
 * drawn or read: in an emergency nobody mends it on the board.
 */
export async function drawForBoards(
  slides: readonly SloganSlide[],
  boards: readonly Board[],
  renditions: Pick<Renditions, 'draw' | 'outcomes'>,
): Promise<DrawnForBoards> {
  const needs = slides.flatMap((slide) => wholeCanvasesOf(boards).map((canvas) => ({ slide, ...canvas })))
  await renditions.draw(needs, 'quietly')
  const outcomes = await renditions.outcomes(needs satisfies readonly Need[])
  const [pictures, findings]: [ApprovedPicture[], CanvasFinding[]] = [[], []]
  for (const [index, { slide, width, height, color }] of needs.entries()) {
    const { rendition = null, verdict = null, fault = null } = outcomes[index] ?? {}
    const on = { width, height, text: slide.text }
    for (const finding of verdict?.findings ?? []) findings.push({ ...finding, ...on })
    if (rendition) pictures.push({ face: faceOf(slide), width, height, color, rendition })
    else findings.push({ ...(fault ? findingOf(fault) : undrawn), ...on })
  }
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) {
    throw problem('findings-block', {
      findings: errors,
      detail: [...new Set(errors.map(({ message }) => message))].join(' '),
      detailVi: [...new Set(errors.map(({ messageVi }) => messageVi))].join(' '),
    })
  }
  return { pictures, findings }
}

interface WholeCanvas {
  readonly width: number
  readonly height: number
  readonly color: BoardColor
}

/** The distinct canvases of boards; an interrupt takes the whole of each, whatever sections it has. */
function wholeCanvasesOf(boards: readonly Board[]): readonly WholeCanvas[] {
  const canvases = boards.map((board) => ({ width: board.width, height: board.height, color: colorOf(board) }))
  return [...new Map(canvases.map((canvas) => [JSON.stringify(canvas), canvas])).values()]
}

const undrawn: Finding = {
  code: 'illegible',
  severity: 'error',
  message: 'It could not be drawn; the server’s log says why.',
  messageVi: 'Không vẽ được; nhật ký máy chủ ghi rõ lý do.',
}
