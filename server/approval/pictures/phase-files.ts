import { isDated } from '../../../shared/plan/dated-slide.ts'
import { colorOf } from '../../../shared/plan/effective.ts'
import type { Board, CampaignId, PhaseId, Slide, SlideId } from '../../../shared/plan/plan.ts'
import { remembered } from '../../../shared/remembered.ts'
import { placementOutOfReach } from '../../../shared/schedule/out-of-reach.ts'
import { isPlayable } from '../../../shared/schedule/rule.ts'
import type { Schedule } from '../../../shared/schedule/schedule.ts'
import type { ApprovedBook } from '../../planning/approved.ts'
import { faceOf } from '../../planning/face-of.ts'

/** A slide of a phase on one canvas of a board. */
export interface PhaseFile {
  readonly slide: SlideId
  readonly width: number
  readonly height: number
  readonly isApproved: boolean
  /** Null where nothing was approved, or where it is drawn anew for each day. */
  readonly sha256: string | null
}

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Every picture and clip of a phase that a board can be asked to show, whatever the time: a phase that waits for a word has its files
 * too. Says of each whether it was approved for that canvas.
 */
export function phaseFilesOf(
  approved: ApprovedBook,
  schedule: Schedule,
  board: Board,
  campaign: CampaignId,
  phase: PhaseId,
): readonly PhaseFile[] {
  const view = schedule.campaigns.find((one) => one.campaign.id === campaign)
  const canvases = [{ id: undefined, width: board.width, height: board.height }, ...(board.sections ?? [])]
  const wanted = new Map<Slide, Map<string, Size>>()
  for (const { placement, slides } of view?.placements ?? []) {
    const isIt = view && placement.phase === phase
    if (!isIt || placementOutOfReach(board, view.campaign.org, placement, schedule.tree) !== undefined) continue
    for (const { slide } of slides) {
      if (!isPlayable(slide, board)) continue
      const sizes = remembered(wanted, slide, () => new Map<string, Size>())
      for (const { id, width, height } of canvases) {
        if (placement.section === undefined || id === placement.section) {
          sizes.set(`${width}×${height}`, { width, height })
        }
      }
    }
  }
  const color = colorOf(board)
  return [...wanted].flatMap(([slide, sizes]) =>
    [...sizes.values()].map((size): PhaseFile => {
      const rendition = approved.picture(faceOf(slide), { ...size, color })
      // Of what has fields the pattern is approved; what plays is drawn for each day.
      const sha256 = isDated(slide) ? null : (rendition?.sha256 ?? null)
      return { slide: slide.id, ...size, isApproved: rendition !== undefined, sha256 }
    }),
  )
}
