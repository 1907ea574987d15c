import { useMemo, useState } from 'preact/hooks'
import type { BoardChange, BoardsChanged } from '../../../../../shared/api/board-changes.ts'
import type { Board } from '../../../../../shared/plan/plan.ts'
import { askJson, Refused, sendingOf } from '../../api/ask-server.ts'
import type { PlanNow } from '../../api/watch-plan.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { lookAgain } from '../../state/plan-now.ts'
import { tell } from '../../state/tell.ts'
import { counted } from '../../words/counted.ts'
import { both, say } from '../../words/say.ts'
import { ChangePreview } from './change-preview.tsx'
import { WishFields } from './wish-fields.tsx'
import { type Wish, wishedChanges } from './wished-changes.ts'

/** Several boards that are to be changed as one. */
export interface ChangeDialogProps {
  readonly boards: readonly Board[]
  readonly now: PlanNow
  readonly onClose: () => void
}

const nothingChanges = both(
  'Chưa có gì để thay đổi: hãy chọn ít nhất một điều, và xem các ô đã gõ đúng chưa',
  'There is nothing to change: choose something, and see that what you typed can be read',
)

/** Asks what is to be changed of them, shows board by board what that comes to, and does it; for thirty seconds it can be taken back. */
export function ChangeDialog({ boards, now, onClose }: ChangeDialogProps) {
  const [wish, setWish] = useState<Wish | undefined>({})
  const changes = useMemo(() => (wish ? wishedChanges(boards, wish) : []), [boards, wish])
  return (
    <FormDialog
      title={say(`Thay đổi ${boards.length} bảng`, `Change ${counted(boards.length, 'board')}`)}
      doing={
        changes.length === 0
          ? say('Thay đổi', 'Change')
          : say(`Thay đổi ${changes.length} bảng`, `Change ${counted(changes.length, 'board')}`)
      }
      size="wide"
      act={() => change(changes, now.tag)}
      onClose={onClose}
    >
      {() => (
        <>
          <WishFields {...{ now, boards, onWish: setWish }} />
          <ChangePreview {...{ boards, changes, words: now.words }} />
        </>
      )}
    </FormDialog>
  )
}

async function change(changes: readonly BoardChange[], tag?: string): Promise<void> {
  if (changes.length === 0) throw new Refused('nothing-changes', nothingChanges)
  const { former } = await send(changes, tag)
  lookAgain()
  tell(say(`Đã thay đổi ${changes.length} bảng.`, `${counted(changes.length, 'board')} changed.`), 'done', async () => {
    await send(former)
    lookAgain()
  })
}

const send = (changes: readonly BoardChange[], tag?: string) =>
  askJson<BoardsChanged>('/api/v1/boards/change', sendingOf('POST', { changes }, tag))
