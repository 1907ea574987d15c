import { useMemo, useState } from 'preact/hooks'
import type { Fault } from '../../../../shared/plan/fault.ts'
import { askServer, Refused, sendingOf } from '../api/ask-server.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { Progress } from '../kit/progress.tsx'
import { TextField } from '../kit/text-field.tsx'
import { useKeptDraft } from '../state/kept-draft.ts'
import { lookAgain } from '../state/plan-now.ts'
import { mayIn } from '../state/signed-in.ts'
import { tell } from '../state/tell.ts'
import { useDoing } from '../state/use-doing.ts'
import { counted } from '../words/counted.ts'
import { say } from '../words/say.ts'
import { troubleWords } from '../words/trouble-words.ts'
import { mostBoards, type RegisterLine, registerLines } from './register-lines.ts'
import { RegisterTable } from './register-table.tsx'

/** The list of boards to be registered. */
export interface RegisterDialogProps {
  readonly now: PlanNow
  readonly onClose: () => void
}

/** Takes a list of boards out of a sheet: each line is checked as it is pasted, and all are registered at once or none. */
export function RegisterDialog({ now: { plan }, onClose }: RegisterDialogProps) {
  const [{ text }, setDraft, forget] = useKeptDraft('register-boards', { text: '' })
  const [refused, setRefused] = useState<readonly Fault[]>([])
  const { isBusy, trouble, run, forget: calm } = useDoing()
  const lines = useMemo(() => {
    const orgs = plan.orgs.filter(({ id }) => mayIn('administer', id))
    return registerLines(text, orgs, plan.boards)
  }, [text, plan])
  const bad = lines.filter(({ wrong }) => wrong.size > 0).length
  const tooMany = lines.length > mostBoards
  const isReady = lines.length > 0 && bad === 0 && !tooMany

  const register = async () => {
    const boards = lines.flatMap(({ board }) => board ?? [])
    try {
      await askServer('/api/v1/boards/register', sendingOf('POST', { boards }))
    } catch (error) {
      setRefused(error instanceof Refused ? error.faults : [])
      throw error
    }
    tell(say(`Đã khai báo ${boards.length} bảng.`, `${counted(boards.length, 'board')} registered.`))
    forget()
    lookAgain()
  }
  const submit = async (event: Event) => {
    event.preventDefault()
    if (isReady && (await run(register))) onClose()
  }
  return (
    <Dialog title={say('Khai báo nhiều bảng', 'Register many boards')} size="wide" onClose={onClose}>
      <form class="register" noValidate onSubmit={(event) => void submit(event)}>
        <TextField
          label={say('Dán danh sách từ Excel', 'Paste a list from a sheet')}
          help={say(
            'Mỗi dòng một bảng: tên, đơn vị, rộng×cao, loại; cách nhau bằng cột Excel hoặc dấu chấm phẩy.',
            'One board a line: name, office, width×height, kind; in columns of a sheet, or separated by semicolons.',
          )}
          placeholder={say('Cổng chào Km 12\tSở Văn hóa\t960x64\tcổng chào', 'Gate km 12\tDepartment\t960x64\tgate')}
          rows={6}
          value={text}
          onInput={(typed) => {
            setRefused([])
            calm()
            setDraft({ text: typed })
          }}
        />
        <p role="status" class={bad > 0 || tooMany ? 'fault' : 'good'}>
          {tooMany
            ? say(`Mỗi lần ${mostBoards} bảng.`, `${counted(mostBoards, 'board')} at a time.`)
            : countWords(lines, bad)}
        </p>
        {lines.length > 0 && <RegisterTable lines={lines} refused={refused} />}
        {isBusy && (
          <Progress
            label={say(`Đang khai báo ${lines.length} bảng`, `Registering ${counted(lines.length, 'board')}`)}
          />
        )}
        <p class="fault" role="alert">
          {troubleWords(trouble, refused.slice(0, 1))}
        </p>
        <p class="doings">
          <Button kind="chief" type="submit" isBusy={isBusy} disabled={!isReady}>
            {isReady ? say(`Khai báo ${lines.length} bảng`, `Register ${lines.length}`) : say('Khai báo', 'Register')}
          </Button>
          <Button onPress={onClose}>{say('Thôi', 'Cancel')}</Button>
        </p>
      </form>
    </Dialog>
  )
}

function countWords({ length }: readonly RegisterLine[], bad: number): string {
  if (length === 0) return ''
  if (bad > 0) return say(`${bad} trên ${length} dòng cần sửa.`, `${bad} of ${length} lines need correcting.`)
  return say(`${length} dòng, đều đúng.`, `${counted(length, 'line')}, all correct.`)
}
