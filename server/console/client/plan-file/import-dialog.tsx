import { useEffect, useState } from 'preact/hooks'
import type { EditedPlan } from '../../../../shared/api/edited-plan.ts'
import type { Problems } from '../../../../shared/api/problems.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import type { PlanProblem } from '../../../../shared/schedule/plan-problem.ts'
import { askJson, Refused, sending, wordsOf } from '../api/ask-server.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { Waiting } from '../kit/waiting.tsx'
import { lookAgain } from '../state/plan-now.ts'
import { tell } from '../state/tell.ts'
import { useDoing } from '../state/use-doing.ts'
import { counted } from '../words/counted.ts'
import { both, inOurs, say } from '../words/say.ts'
import { DocumentInstead } from './document-instead.tsx'
import { FaultList } from './fault-list.tsx'
import { isOfficeDocument } from './is-office-document.ts'
import { PlanChangeWords } from './plan-change-words.tsx'
import { ProblemList } from './problem-list.tsx'

/** A file that is to become the plan. */
export interface ImportDialogProps {
  readonly file: File
  readonly now: PlanNow | undefined
  readonly onClose: () => void
}

type Checked =
  | { readonly text: string; readonly plan: Plan; readonly problems: readonly PlanProblem[] }
  /** `document`: what the file says, as far as it is JSON. */
  | { readonly refused: unknown; readonly document: unknown }
  | 'office document'

/** Shows what a plan file would do, its faults or its problems, and imports it when the person confirms. */
export function ImportDialog({ file, now, onClose }: ImportDialogProps) {
  const [checked, setChecked] = useState<Checked | undefined>(undefined)
  const { isBusy, trouble, run } = useDoing()
  useEffect(() => {
    let isWanted = true
    checkedOf(file).then(
      (found) => isWanted && setChecked(found),
      (refused: unknown) => isWanted && setChecked({ refused, document: undefined }),
    )
    return () => {
      isWanted = false
    }
  }, [file])

  const put = (text: string) =>
    void run(async () => {
      const { differs } = await askJson<EditedPlan>('/api/v1/plan', sending('PUT', text, now?.tag))
      tell(
        differs === 0
          ? say(
              'Đã nhập kế hoạch. Mọi nội dung đều đã được duyệt.',
              'The plan is imported. Everything in it is approved.',
            )
          : say(
              `Đã nhập kế hoạch. ${differs} mục chờ trình duyệt; chưa phát gì mới.`,
              `The plan is imported. ${counted(differs, 'item')} to be submitted; nothing new plays yet.`,
            ),
      )
      lookAgain()
      onClose()
    })

  const name = file.name
  return (
    <Dialog title={say(`Nhập kế hoạch từ “${name}”`, `Import the plan in “${name}”`)} onClose={onClose}>
      {!checked && <Waiting label={say('Đang kiểm tra…', 'Checking…')} />}
      {checked === 'office document' && <DocumentInstead {...{ file, now, onClose }} />}
      {typeof checked === 'object' && 'refused' in checked && (
        <>
          <p class="fault" role="alert">
            {inOurs(wordsOf(checked.refused))}.{' '}
            {say(
              'Không có gì thay đổi: các bảng vẫn phát như cũ.',
              'Nothing has changed: the boards go on as they were.',
            )}
          </p>
          <FaultList
            faults={checked.refused instanceof Refused ? checked.refused.faults : []}
            document={checked.document}
          />
          <div class="doings">
            <Button onPress={onClose}>{say('Đóng', 'Close')}</Button>
          </div>
        </>
      )}
      {typeof checked === 'object' && 'plan' in checked && (
        <>
          <PlanChangeWords before={now?.plan} after={checked.plan} />
          <ProblemList problems={checked.problems} plan={checked.plan} />
          <p class="fault" role="alert">
            {trouble && inOurs(trouble)}
          </p>
          <div class="doings">
            <Button kind="chief" isBusy={isBusy} onPress={() => put(checked.text)}>
              {say('Nhập kế hoạch', 'Import the plan')}
            </Button>
            <Button onPress={onClose}>{say('Không nhập', 'Do not import')}</Button>
          </div>
        </>
      )}
    </Dialog>
  )
}

async function checkedOf(file: File): Promise<Checked> {
  if (await isOfficeDocument(file)) return 'office document'
  const text = await file.text()
  // Asked without a plan, the server checks the one that it has.
  if (text.trim() === '') throw new Refused('plan-refused', both('Tệp rỗng', 'The file is empty'))
  try {
    const sent = sending('POST', text)
    const { problems } = await askJson<Problems>('/api/v1/plan/check', sent)
    // The check has taken the text, so it is a plan; letters are brought to one form there, and here.
    return { text, plan: JSON.parse(text.normalize('NFC')) as Plan, problems }
  } catch (refused) {
    return { refused, document: jsonIn(text) }
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The refusal says so.
    return undefined
  }
}
