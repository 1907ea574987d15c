import { useState } from 'preact/hooks'
import type { TakeDownAsked, TakenSubject } from '../../../../shared/api/take-down.ts'
import type { OrgId } from '../../../../shared/plan/plan.ts'
import { clearedBoards } from '../../../../shared/schedule/cleared-boards.ts'
import { orgTreeOf } from '../../../../shared/schedule/org-tree.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { UnheardBoards } from '../boards/unheard-boards.tsx'
import { useUnheardBoards } from '../boards/use-unheard-boards.ts'
import { Facts } from '../kit/definition-list.tsx'
import { SelectField } from '../kit/select-field.tsx'
import { TextField } from '../kit/text-field.tsx'
import { hear } from '../state/heard.ts'
import { now, serverClock } from '../state/now.ts'
import { lookAgain } from '../state/plan-now.ts'
import { tell } from '../state/tell.ts'
import { counted } from '../words/counted.ts'
import { inOurs, say } from '../words/say.ts'
import { sentence } from '../words/sentence.ts'
import { whenWords } from '../words/when-words.ts'
import { afterWords } from './after-words.ts'
import { GraveDialog } from './grave-dialog.tsx'
import { LookChangeList } from './look-change-list.tsx'
import { boardCount, boardNames } from './reach-words.ts'
import { takeDown } from './take-down.ts'
import { takenWords } from './taken-words.ts'
import { useLookChanges } from './use-look-changes.ts'

/** Something that is to be taken off the air. */
export interface TakeDownDialogProps {
  readonly kind: TakeDownAsked['kind']
  readonly subject: TakenSubject
  /** Those whose boards may be cleared, nearest first. */
  readonly orgs: readonly OrgId[]
  readonly plan: PlanNow
  readonly onClose: () => void
}

const hourMs = 3_600_000
const hourChoices = ['1', '4', '12', '24'] as const

/**
 * Takes something off the air: first how far, from which boards, what is on them and what comes after, and why; then the decision. The widest
 * reach is proposed, for what is wrong on one board is wrong on the others.
 */
export function TakeDownDialog({ kind, subject, orgs, plan, onClose }: TakeDownDialogProps) {
  const [org, setOrg] = useState(orgs.at(-1) as OrgId)
  const [hours, setHours] = useState<(typeof hourChoices)[number]>('1')
  const [reason, setReason] = useState('')
  const isPause = kind === 'pause'
  const changes = useLookChanges({ kind, org, subject })
  const boards = clearedBoards(plan.plan, orgTreeOf(plan.plan.orgs), { org, subject })
  // Asked once for both steps: nothing moves the last press as it is made.
  const unheard = useUnheardBoards(boards)
  const what = inOurs(takenWords(subject, org, plan.words, now.value))
  const span = Number(hours) * hourMs
  const count = boardCount(boards.length)
  const after = inOurs(afterWords(plan.plan, boards, subject, now.value))
  const words = reason.normalize('NFC').trim()

  async function act(): Promise<void> {
    // Asked for some time ago, it still lasts as long as was chosen.
    const ends = isPause ? { endsAt: Math.floor(serverClock.now() + span - 1000) } : {}
    const cleared = await takeDown({ kind, org, subject, reason: words, ...ends })
    tell(
      isPause
        ? say(`Đã tạm dừng trên ${cleared} bảng.`, `Paused on ${counted(cleared, 'board')}.`)
        : say(`Đã thu hồi khỏi ${cleared} bảng.`, `Taken down from ${counted(cleared, 'board')}.`),
    )
    hear('take-downs')
    lookAgain()
  }

  const then = isPause
    ? say(
        `Tự phát lại lúc ${whenWords(now.value + span)}.`,
        `It plays again by itself at ${whenWords(now.value + span)}.`,
      )
    : say(
        'Muốn phát lại phải trình và được người khác duyệt.',
        'It plays again only once somebody else has approved that.',
      )
  return (
    <GraveDialog
      title={isPause ? say('Tạm dừng', 'Pause') : say('Thu hồi', 'Take down')}
      lack={() => (words === '' ? say('Cần ghi lý do.', 'A reason is needed.') : undefined)}
      consequence={
        <>
          <p class="strong">{sentence(what)}</p>
          <p>
            {isPause
              ? say(`Tạm dừng trên ${count}: ${boardNames(boards)}.`, `Paused on ${count}: ${boardNames(boards)}.`)
              : say(`Gỡ khỏi ${count}: ${boardNames(boards)}.`, `Off ${count}: ${boardNames(boards)}.`)}
          </p>
          <UnheardBoards unheard={unheard} />
          <p>{`${after}. ${then}`}</p>
          <p class="quiet">{say(`Lý do: ${words}`, `Reason: ${words}`)}</p>
        </>
      }
      doing={
        isPause
          ? say(`Tạm dừng trên ${count} ngay bây giờ`, `Pause on ${count} now`)
          : say(`Thu hồi khỏi ${count} ngay bây giờ`, `Take down from ${count} now`)
      }
      {...{ act, onClose }}
    >
      <p class="strong">{sentence(what)}</p>
      {orgs.length > 1 && (
        <SelectField
          label={say('Trên các bảng của', 'On the boards of')}
          value={org}
          options={orgs.map((id) => ({ value: id, label: plan.words.org(id) }))}
          onPick={setOrg}
        />
      )}
      {isPause && (
        <SelectField
          label={say('Trong', 'For')}
          value={hours}
          options={hourChoices.map((value) => ({ value, label: say(`${value} giờ`, `${value} h`) }))}
          onPick={setHours}
        />
      )}
      <p role="status" class="strong">
        {isPause
          ? say(`Tạm dừng ngay trên ${count}.`, `Paused at once on ${count}.`)
          : say(`Gỡ ngay khỏi ${count}.`, `Off ${count} at once.`)}
      </p>
      <UnheardBoards unheard={unheard} />
      <LookChangeList changes={changes} count={boards.length} />
      <Facts
        rows={[
          [say('Các bảng', 'Boards'), boardNames(boards)],
          [say('Sau đó hiện', 'After that'), after],
        ]}
      />
      <TextField
        label={say('Lý do', 'Reason')}
        value={reason}
        rows={2}
        maxLength={1000}
        onInput={setReason}
        help={say('Ghi vào nhật ký, người soạn đọc được.', 'It is kept in the log; its author reads it.')}
      />
    </GraveDialog>
  )
}
