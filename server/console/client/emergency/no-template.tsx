import { useState } from 'preact/hooks'
import type { EmergencyTemplateView } from '../../../../shared/api/emergency.ts'
import { has } from '../api/me.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { Button, LinkButton } from '../kit/button.tsx'
import { Empty } from '../kit/empty.tsx'
import { signedIn } from '../state/signed-in.ts'
import { counted } from '../words/counted.ts'
import { say } from '../words/say.ts'
import { TemplateForm } from './template-form.tsx'

/** Templates none of which is approved. */
export interface NoTemplateProps {
  readonly templates: readonly EmergencyTemplateView[]
  readonly plan: PlanNow
}

/** Why no emergency can be prepared yet, the steps that lead there, and the next of them. */
export function NoTemplate({ templates, plan }: NoTemplateProps) {
  const [isWriting, setWriting] = useState(false)
  const waiting = templates.filter(({ state }) => state === 'draft').length
  const action =
    waiting > 0 ? (
      <LinkButton kind="chief" href="/emergency?tab=templates">
        {say(`Xem ${waiting} mẫu chờ duyệt`, `See ${counted(waiting, 'template')} awaiting approval`)}
      </LinkButton>
    ) : (
      has(signedIn(), 'edit') && (
        <Button kind="chief" onPress={() => setWriting(true)}>
          {say('Soạn mẫu đầu tiên', 'Write the first template')}
        </Button>
      )
    )
  return (
    <>
      <Empty title={say('Chưa có mẫu nào được duyệt.', 'No template is approved yet.')} action={action}>
        <ol class="empty-steps">
          <li>
            {say(
              'Soạn mẫu từ trước, ví dụ “Bão, lũ”, “Sơ tán”.',
              'Write templates beforehand, such as “Storm” or “Evacuation”.',
            )}
          </li>
          <li>{say('Một người khác phê duyệt mẫu.', 'Somebody else approves them.')}</li>
          <li>
            {say(
              'Khi khẩn cấp: chọn mẫu, điền vài chữ, người thứ hai cho phát.',
              'In an emergency: choose one, fill in a few words, and a second person releases it.',
            )}
          </li>
        </ol>
      </Empty>
      {isWriting && <TemplateForm former={undefined} plan={plan} onClose={() => setWriting(false)} />}
    </>
  )
}
