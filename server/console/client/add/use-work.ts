import { useEffect } from 'preact/hooks'
import type { BoardId } from '../../../../shared/plan/plan.ts'
import { address } from '../app/address.ts'
import type { Dropped } from '../state/dropped.ts'
import { takeCarried, takeDropped } from '../state/dropped-files.ts'
import { type SetDraft, useKeptDraft } from '../state/kept-draft.ts'
import { beginUpload } from './upload/uploads.ts'
import { noWork, type Work, withComing, withMedia, withText } from './work.ts'

/** The draft of the page where content is put on boards. A change of `Work` gives it another name. */
export const workName = 'add-1'

/** The person’s work, as every tab of theirs has it. */
export interface WorkInHand {
  readonly work: Work
  readonly set: SetDraft<Work>
  readonly forget: () => void
  readonly takeFiles: (files: readonly File[]) => void
}

/** The work that was kept, with what was dropped on the first page, and the board from whose page the person came (`?board=`). */
export function useWork(): WorkInHand {
  const [work, set, forget] = useKeptDraft(workName, noWork)

  function takeFiles(files: readonly File[]): void {
    for (const file of files) {
      const { name } = file
      set((former) => withComing(former, name, true))
      beginUpload(file, {
        taken: (media) => set((former) => withMedia(withComing(former, name, false), media)),
        dropped: () => set((former) => withComing(former, name, false)),
      })
    }
  }

  function take({ files, text }: Dropped): void {
    takeFiles(files)
    if (text.trim() !== '')
      set((former) => withText(former, [former.text, text].filter((part) => part.trim() !== '').join('\n')))
  }

  useEffect(() => {
    take(takeDropped())
    void takeCarried().then(take)
    const board = address.peek().searchParams.get('board')
    if (board !== null) set((former) => ({ ...former, boards: [...new Set([...former.boards, board as BoardId])] }))
  }, [])

  return { work, set, forget, takeFiles }
}
