import { useMemo, useState } from 'preact/hooks'
import type { PairableBoard, PairingMade, PairingQuestion } from '../../../../shared/api/pairing-question.ts'
import { Refused } from '../api/ask-server.ts'
import { ReplaceDialog } from '../device/replace-dialog.tsx'
import { Button } from '../kit/button.tsx'
import { Notice } from '../kit/notice.tsx'
import { planNow } from '../state/plan-now.ts'
import { mayIn } from '../state/signed-in.ts'
import { useDoing } from '../state/use-doing.ts'
import { inOurs, say } from '../words/say.ts'
import { sizeWords } from '../words/size-words.ts'
import { faultWords } from '../words/trouble-words.ts'
import { BoardChoice } from './board-choice.tsx'
import { fitsOn } from './fitting-boards.ts'
import { NewBoardFields } from './new-board-fields.tsx'
import type { PairDraft } from './pair-draft.ts'
import { anew, boardsOffered } from './picked-board.ts'
import { usePairing } from './use-pairing.ts'
import { WhoAsks } from './who-asks.tsx'

/** Which board the machine becomes. */
export interface ChooseStepProps {
  readonly question: PairingQuestion
  readonly draft: PairDraft
  readonly onDraft: (some: Partial<PairDraft>) => void
  readonly onPaired: (board: PairingMade) => void
  /** The code has run out while the rest was typed. */
  readonly onCodeOver: () => void
  readonly onBack: () => void
}

/** The second step: who asks, which board it is to be, and *Ghép*. */
export function ChooseStep({ question, draft, onDraft, onPaired, onCodeOver, onBack }: ChooseStepProps) {
  const { screen } = question
  const plan = planNow.value?.plan
  const orgs = useMemo(() => plan?.orgs.filter(({ id }) => mayIn('pair', id)) ?? [], [plan])
  const offered = boardsOffered(question, draft, orgs.length > 0)
  const board = question.boards.find(({ id }) => id === offered.picked)
  const isNew = offered.picked === anew
  const pair = usePairing()
  const { isBusy, trouble, faults, run, forget } = useDoing()
  const [missing, setMissing] = useState<Partial<Record<'name' | 'pick' | 'org', string>>>({})
  const [toReplace, setToReplace] = useState<PairableBoard | undefined>(undefined)
  const [only] = orgs.length === 1 ? orgs : []
  const org = only?.id ?? draft.org

  const put = (some: Partial<PairDraft>) => {
    setMissing({})
    forget()
    onDraft(some)
  }
  const faultAt = (pointer: string) => {
    if (pointer === '/add/org' && missing.org) return missing.org
    const fault = faults.find((one) => one.pointer === pointer)
    return fault && faultWords(fault)
  }
  const pairAs = async () => {
    const { code } = draft
    try {
      onPaired(await pair(board ? { code, board: board.id } : { code, add: newBoard() }))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      if (error.code === 'code-unknown') return onCodeOver()
      // Another machine was quicker.
      if (error.code === 'already-paired' && board) return setToReplace(board)
      throw error
    }
  }
  const newBoard = () => {
    const [width, height] = [Number(draft.width || screen.width), Number(draft.height || screen.height)]
    return { name: draft.name.normalize('NFC').trim(), org, width, height }
  }
  const submit = (event: Event) => {
    event.preventDefault()
    const lacks = lacking({ picked: offered.picked, name: draft.name, org })
    setMissing(lacks)
    if (Object.keys(lacks).length > 0) return
    if (board?.paired) setToReplace(board)
    else void run(pairAs)
  }

  return (
    <form class="card pair-card" noValidate onSubmit={submit}>
      <WhoAsks question={question} />
      <BoardChoice
        {...{ question, offered, name: draft.name }}
        onName={(name) => put({ name })}
        onPick={(picked) => put({ picked })}
        nameFault={missing.name ?? faultAt('/add/name')}
        pickFault={missing.pick}
      />
      {isNew && <NewBoardFields {...{ draft, screen, orgs, faultAt }} onDraft={put} />}
      <div role="status">{board && !fitsOn(board, screen) && <OtherSize board={board} screen={screen} />}</div>
      <p class="fault" role="alert">
        {trouble && inOurs(trouble)}
      </p>
      <p class="doings">
        <Button kind="chief" type="submit" isBusy={isBusy}>
          {say('Ghép', 'Pair')}
        </Button>
        <Button onPress={onBack}>{say('Mã khác', 'Another code')}</Button>
      </p>
      {toReplace && (
        <ReplaceDialog
          name={toReplace.name}
          act={async () => onPaired(await pair({ code: draft.code, board: toReplace.id, replace: true }))}
          onClose={() => setToReplace(undefined)}
        />
      )}
    </form>
  )
}

interface Chosen {
  readonly picked: string
  readonly name: string
  readonly org: string
}

/** What has still to be said, by its field. */
function lacking({ picked, name, org }: Chosen): Partial<Record<'name' | 'pick' | 'org', string>> {
  if (picked === '') return { pick: say('Chọn một bảng.', 'Choose a board.') }
  if (picked !== anew) return {}
  return {
    ...(name.trim() === '' ? { name: say('Gõ tên bảng mới.', 'Type the new board’s name.') } : {}),
    ...(org === '' ? { org: say('Chọn cơ quan của bảng mới.', 'Choose the new board’s office.') } : {}),
  }
}

function OtherSize({ board, screen }: { readonly board: PairableBoard; readonly screen: PairingQuestion['screen'] }) {
  return (
    <Notice tone="waits">
      {say(
        `Bảng này khai ${sizeWords(board)}, máy đang báo ${sizeWords(screen)}.`,
        `This board is registered as ${sizeWords(board)}; the machine says ${sizeWords(screen)}.`,
      )}
    </Notice>
  )
}
