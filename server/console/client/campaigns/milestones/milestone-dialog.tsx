import { useEffect, useRef, useState } from 'preact/hooks'
import type { MilestoneImpact } from '../../../../../shared/api/milestone-impact.ts'
import type { CampaignId, Milestone } from '../../../../../shared/plan/plan.ts'
import { askJson, sendingOf } from '../../api/ask-server.ts'
import type { PlanNow } from '../../api/watch-plan.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Notice } from '../../kit/notice.tsx'
import { lookAgain } from '../../state/plan-now.ts'
import { tell } from '../../state/tell.ts'
import { useDoing } from '../../state/use-doing.ts'
import { counted } from '../../words/counted.ts'
import { inOurs, say } from '../../words/say.ts'
import type { MilestoneChange } from './milestone-change.ts'
import { type Doing, MilestoneFields } from './milestone-fields.tsx'
import { MilestoneImpactList } from './milestone-impact.tsx'

/** A milestone that something has become of. */
export interface MilestoneDialogProps {
  readonly campaign: CampaignId
  readonly milestone: Milestone
  readonly now: PlanNow
  /** What is asked first: whether it moves, unless set. */
  readonly asks?: Doing
  readonly onClose: () => void
}

interface Looked {
  readonly change: MilestoneChange
  readonly impact: MilestoneImpact
  /** The plan that it was looked at in: in no other is it done. */
  readonly tag: string
}

/** Asks what has become of a milestone, says which boards that changes, and changes it when the person confirms. */
export function MilestoneDialog({ campaign, milestone, now, asks, onClose }: MilestoneDialogProps) {
  const [looked, setLooked] = useState<Looked | undefined>(undefined)
  const { isBusy, trouble, run } = useDoing()
  const path = `/api/v1/campaigns/${campaign}/milestones/${milestone.id}`
  const changed = looked?.impact.boards.length ?? 0
  const [fields, told] = [useRef<HTMLDivElement>(null), useRef<HTMLParagraphElement>(null)]
  const wasLooked = useRef(false)

  // What was pressed is gone with its step: the keyboard goes on where the other begins.
  useEffect(() => {
    if (looked) told.current?.focus()
    else if (wasLooked.current) fields.current?.querySelector<HTMLElement>('[type="submit"]')?.focus()
    wasLooked.current = looked !== undefined
  }, [looked])

  const look = (change: MilestoneChange) =>
    void run(async () => {
      const impact = await askJson<MilestoneImpact>(`${path}/impact`, sendingOf('POST', change, now.tag))
      setLooked({ change, impact, tag: now.tag })
    })

  const put = ({ change, tag }: Looked) =>
    void run(async () => {
      try {
        await askJson(path, sendingOf('PATCH', change, tag))
      } catch (error) {
        setLooked(undefined)
        throw error
      }
      tell(
        say(
          `Đã đổi mốc “${milestone.title}”. ${changed} bảng đổi theo.`,
          `“${milestone.title}” is changed, and ${counted(changed, 'board')} with it.`,
        ),
      )
      lookAgain()
      onClose()
    })

  const cancel = <Button onPress={onClose}>{say('Thôi', 'Cancel')}</Button>
  return (
    <Dialog title={say(`Đổi mốc: ${milestone.title}`, `Change a milestone: ${milestone.title}`)} onClose={onClose}>
      <div ref={fields} hidden={looked !== undefined}>
        <MilestoneFields {...{ milestone, asks, isBusy, cancel }} zone={now.plan.timezone} onChange={look} />
      </div>
      {looked && (
        <>
          <p ref={told} role="status" tabIndex={-1}>
            {changed === 0
              ? say('Không bảng nào đổi chương trình.', 'No board changes its programme.')
              : say(
                  `${changed} trong ${now.plan.boards.length} bảng sẽ theo thay đổi này:`,
                  `${changed} of ${now.plan.boards.length} boards follow this change:`,
                )}
          </p>
          <MilestoneImpactList impact={looked.impact} />
          {looked.impact.findings.length > 0 && (
            <Notice tone="waits">
              <p>{say('Khẩu hiệu nên xem lại sau khi đổi:', 'Slogans to look at again after the change:')}</p>
              <ul>
                {looked.impact.findings.map(({ code, message, messageVi }) => (
                  <li key={`${code} ${messageVi}`}>{say(messageVi, message)}</li>
                ))}
              </ul>
            </Notice>
          )}
          <div class="doings">
            <Button kind="chief" isBusy={isBusy} onPress={() => put(looked)}>
              {say('Áp dụng', 'Apply')}
            </Button>
            <Button onPress={() => setLooked(undefined)}>{say('Sửa lại', 'Go back')}</Button>
            {cancel}
          </div>
        </>
      )}
      <p class="fault" role="alert">
        {trouble && inOurs(trouble)}
      </p>
    </Dialog>
  )
}
