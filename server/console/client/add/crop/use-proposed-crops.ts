import { useEffect, useRef } from 'preact/hooks'
import type { Crops } from '../../../../../shared/api/media.ts'
import { aspectOf } from '../../../../../shared/plan/aspect-of.ts'
import type { Board, Version } from '../../../../../shared/plan/plan.ts'
import { askJson } from '../../api/ask-server.ts'
import { tellTrouble } from '../../state/tell.ts'
import type { MediaDraft } from '../drafts/draft.ts'

/** What one question may name. */
const mostSizes = 16

/** Asks where pictures may be cut for the shapes of boards, once for each picture and shape; `add` is told what is proposed. */
export function useProposedCrops(
  files: readonly MediaDraft[],
  boards: readonly Board[],
  add: (sha256: string, versions: readonly Version[]) => void,
): void {
  const asked = useRef(new Set<string>())
  useEffect(() => {
    const canvases = boards.flatMap((board) => [board, ...(board.sections ?? [])])
    const sizes = new Map(canvases.map(({ width, height }) => [aspectOf(width, height), `${width}x${height}`]))
    for (const { media, slide } of files) {
      if (media.kind !== 'picture') continue
      const has = new Set(slide.versions?.map(({ aspect }) => aspect))
      const lacks = [...sizes.keys()].filter(
        (aspect) => !has.has(aspect) && !asked.current.has(`${media.sha256} ${aspect}`),
      )
      const some = lacks.slice(0, mostSizes)
      if (some.length === 0) continue
      for (const aspect of some) asked.current.add(`${media.sha256} ${aspect}`)
      const path = `/api/v1/media/${media.sha256}/crops?sizes=${some.map((aspect) => sizes.get(aspect)).join(',')}`
      // Without a proposal the middle is shown.
      askJson<Crops>(path).then(({ crops }) => add(media.sha256, crops), tellTrouble)
    }
  }, [files, boards])
}
