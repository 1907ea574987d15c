import { useMemo, useState } from 'preact/hooks'
import type { Board } from '../../../../shared/plan/plan.ts'
import { askJson, Refused, sendingOf } from '../api/ask-server.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { FormDialog } from '../kit/form-dialog.tsx'
import { lookAgain } from '../state/plan-now.ts'
import { tell } from '../state/tell.ts'
import { both, say } from '../words/say.ts'
import { type BoardDraft, changedFields, draftOf, fieldsOf } from './board-draft.ts'
import { BoardFields } from './board-fields.tsx'
import { mayChangeIn } from './may-change.ts'

/** The facts of a board. */
export interface BoardFormProps {
  /** The board that is changed; a new one where it is left out. */
  readonly board?: Board | undefined
  readonly now: PlanNow
  readonly onClose: () => void
}

const unread = both('Có giờ chạy chưa đọc được, hãy xem lại', 'Some hours cannot be read; please look again')

/** Adds a board, or changes what is written of one: its name, its place, its size, its hours, its parts. */
export function BoardForm({ board, now, onClose }: BoardFormProps) {
  const offices = useMemo(() => now.plan.orgs.filter(({ id }) => mayChangeIn(id)), [now])
  const [first] = useState(() => draftOf(board, offices[0]?.id ?? ''))
  const [draft, setDraft] = useState(first)
  return (
    <FormDialog
      title={board ? say(`Sửa: ${board.name}`, `Edit: ${board.name}`) : say('Thêm bảng', 'Add a board')}
      doing={board ? say('Lưu', 'Save') : say('Thêm bảng', 'Add the board')}
      size="wide"
      act={() => (board ? save(board, first, draft, now.tag) : add(draft, now.tag))}
      onClose={onClose}
    >
      {(faultAt) => <BoardFields {...{ draft, offices, faultAt }} isNew={!board} onDraft={setDraft} />}
    </FormDialog>
  )
}

async function add(draft: BoardDraft, tag: string): Promise<void> {
  if (!draft.hours) throw new Refused('unread', unread)
  const fields = Object.fromEntries(Object.entries(fieldsOf(draft)).filter(([, value]) => value !== null))
  await askJson('/api/v1/boards', sendingOf('POST', fields, tag))
  lookAgain()
  tell(say(`Đã thêm “${draft.name}”.`, `“${draft.name}” is added.`))
}

async function save(board: Board, was: BoardDraft, is: BoardDraft, tag: string): Promise<void> {
  if (!is.hours) throw new Refused('unread', unread)
  const fields = changedFields(was, is)
  const keys = Object.keys(fields)
  if (keys.length === 0) return
  const path = `/api/v1/boards/${board.id}`
  await askJson(path, sendingOf('PATCH', fields, tag))
  lookAgain()
  const former = Object.fromEntries(keys.map((key) => [key, board[key as keyof Board] ?? null]))
  tell(say(`Đã lưu “${is.name}”.`, `“${is.name}” is saved.`), 'done', async () => {
    await askJson(path, sendingOf('PATCH', former))
    lookAgain()
  })
}
