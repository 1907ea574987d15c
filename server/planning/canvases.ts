import type { TrialPlace } from '../../shared/api/trial.ts'
import { roadOf } from '../../shared/legibility/by-road.ts'
import { readingFinding } from '../../shared/legibility/reading-finding.ts'
import type { Verdict } from '../../shared/legibility/verdict.ts'
import { clearMetres } from '../../shared/legibility/viewing-distance.ts'
import { colorOf } from '../../shared/plan/effective.ts'
import type { Board, BoardColor, SectionId } from '../../shared/plan/plan.ts'
import { remembered } from '../../shared/remembered.ts'

/** A board, or a section of it, that has such a canvas. */
export interface CanvasPlace {
  readonly board: Board
  readonly section: SectionId | null
}

/** A canvas of some size and colour, and where there are such. */
export interface Canvas {
  readonly width: number
  readonly height: number
  readonly color: BoardColor
  readonly places: readonly CanvasPlace[]
}

/** Every distinct canvas of these boards: their whole areas, and their sections. */
export function canvasesOf(boards: readonly Board[]): Canvas[] {
  const canvases = new Map<string, Canvas & { readonly places: CanvasPlace[] }>()
  for (const board of boards) {
    const color = colorOf(board)
    for (const { section, width, height } of rectanglesOf(board)) {
      const canvas = remembered(canvases, `${width}×${height} ${color}`, () => ({ width, height, color, places: [] }))
      canvas.places.push({ board, section })
    }
  }
  return [...canvases.values()]
}

function rectanglesOf({ width, height, sections = [] }: Board) {
  return [
    { section: null, width, height },
    ...sections.map(({ id, width, height }) => ({ section: id, width, height })),
  ]
}

/** A place with what a verdict comes to there, where the slide stands for so many seconds. */
export function placeViewOf({ board, section }: CanvasPlace, verdict: Verdict | null, seconds: number): TrialPlace {
  const { id, name, pitch } = board
  const road = roadOf(board)
  const finding = verdict && readingFinding(verdict, seconds, road)
  const capRows = verdict?.capRows ?? null
  return {
    ...{ id, section, name, pitch: pitch ?? null, road },
    metres: pitch === undefined || capRows === null ? null : clearMetres(capRows, pitch),
    findings: finding ? [finding] : [],
  }
}
