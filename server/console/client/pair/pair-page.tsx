import { useEffect, useState } from 'preact/hooks'
import type { PairingMade } from '../../../../shared/api/pairing-question.ts'
import { has } from '../api/me.ts'
import { address } from '../app/address.ts'
import type { PageModule } from '../app/page-module.ts'
import { LinkButton } from '../kit/button.tsx'
import { Empty } from '../kit/empty.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { Waiting } from '../kit/waiting.tsx'
import { useKeptDraft } from '../state/kept-draft.ts'
import { serverClock } from '../state/now.ts'
import { lookAgain, planIsKnown } from '../state/plan-now.ts'
import { signedIn } from '../state/signed-in.ts'
import { say } from '../words/say.ts'
import { CardStep } from './card-step.tsx'
import { ChooseStep } from './choose-step.tsx'
import { CodeStep } from './code-step.tsx'
import { beginningDraft, emptyDraft, type PairDraft } from './pair-draft.ts'
import { pairHelp } from './pair-help.tsx'
import { scannedCode } from './scanned-code.ts'
import { useMachine } from './use-machine.ts'

const title = () => say('Ghép thiết bị', 'Pair a machine')

/** A machine becomes a board: its code, which board, *Ghép*, and a look at the test picture. */
export const pairPage: PageModule = { title, Page: PairPage }

function PairPage() {
  return (
    <div class="pair-page">
      <PageHead title={title()} help={pairHelp()} />
      {!has(signedIn(), 'pair') ? (
        <Empty
          title={say('Người có vai trò Kỹ thuật mới ghép được thiết bị.', 'Machines are paired by technicians.')}
          action={
            has(signedIn(), 'administer') && (
              <LinkButton href="/people">{say('Trao vai trò Kỹ thuật', 'Make somebody a technician')}</LinkButton>
            )
          }
        >
          {say(
            'Người quản trị của cơ quan trao vai trò ở trang Cơ quan và người dùng.',
            'The office’s administrator gives roles on the page Offices and people.',
          )}
        </Empty>
      ) : planIsKnown.value ? (
        // A plan names the offices of a new board: the code is looked up once they are known.
        <Pairing />
      ) : (
        <Waiting />
      )}
    </div>
  )
}

function Pairing() {
  const [kept, set] = useKeptDraft<PairDraft>('pairing', emptyDraft)
  const [isBegun, setBegun] = useState(false)
  // Another board’s code scanned while the page stands here changes nothing but this.
  const { hash } = address.value
  useEffect(() => {
    set((former) => beginningDraft(former, scannedCode(), serverClock.isKnown() ? serverClock.now() : Date.now()))
    setBegun(true)
  }, [hash])
  return isBegun ? <Steps draft={kept} set={set} /> : null
}

interface StepsProps {
  readonly draft: PairDraft
  readonly set: (next: PairDraft | ((former: PairDraft) => PairDraft)) => void
}

function Steps({ draft, set }: StepsProps) {
  const put = (some: Partial<PairDraft>) => set((former) => ({ ...former, ...some }))
  const { paired, code } = draft
  const { question, wrong, isAsking, again } = useMachine(paired ? '' : code)
  const [isOver, setOver] = useState(false)
  const [done, setDone] = useState<PairingMade | null>(null)
  const made = paired ?? (code === '' ? done : null)
  const endsAt = question?.endsAt
  useEffect(() => {
    if (endsAt !== undefined) put({ endsAt })
  }, [endsAt])
  if (made)
    return (
      <CardStep
        key={made.board}
        paired={made}
        onDone={() => {
          setDone(made)
          set(emptyDraft)
        }}
        onAgain={() => setDone(null)}
      />
    )
  if (question)
    return (
      <ChooseStep
        {...{ question, draft, onDraft: put }}
        onPaired={(board) => {
          put({ paired: board })
          lookAgain()
        }}
        onCodeOver={() => {
          setOver(true)
          put({ code: '', endsAt: 0 })
        }}
        onBack={() => put({ code: '', endsAt: 0 })}
      />
    )
  return (
    <CodeStep
      {...{ code, isAsking, onAgain: again }}
      wrong={wrong || (isOver ? codeOver() : '')}
      onCode={(next) => {
        setOver(false)
        put({ code: next })
      }}
    />
  )
}

const codeOver = () =>
  say(
    'Mã đã hết hạn: gõ mã mới đang hiện trên bảng. Tên và cơ quan đã nhập còn nguyên.',
    'The code has expired: type the new one on the board. The name and the office are kept.',
  )
