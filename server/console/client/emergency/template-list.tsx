import { useState } from 'preact/hooks'
import type { EmergencyTemplateView } from '../../../../shared/api/emergency.ts'
import { has } from '../api/me.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { Button } from '../kit/button.tsx'
import { Empty } from '../kit/empty.tsx'
import { signedIn } from '../state/signed-in.ts'
import { say } from '../words/say.ts'
import { TemplateCard } from './template-card.tsx'
import { TemplateForm } from './template-form.tsx'

/** All templates that are seen. */
export interface TemplateListProps {
  readonly templates: readonly EmergencyTemplateView[]
  readonly plan: PlanNow
}

const order = { draft: 0, approved: 1, retired: 2 }

/** The templates, what waits for its approval first, and a way to write one. */
export function TemplateList({ templates, plan }: TemplateListProps) {
  const [written, setWritten] = useState<{ readonly former: EmergencyTemplateView | undefined } | undefined>(undefined)
  const sorted = [...templates].sort((a, b) => order[a.state] - order[b.state])
  const add = has(signedIn(), 'edit') && (
    <Button kind="chief" onPress={() => setWritten({ former: undefined })}>
      {say('Soạn mẫu mới', 'Draft a template')}
    </Button>
  )
  return (
    <div class="templates">
      {sorted.length === 0 ? (
        <Empty title={say('Chưa có mẫu nào.', 'There is no template yet.')} action={add}>
          {say(
            'Mẫu được soạn và phê duyệt từ trước, để khi khẩn cấp chỉ phải điền vài chữ.',
            'Templates are written and approved beforehand, so that in an emergency only a few words are filled in.',
          )}
        </Empty>
      ) : (
        <div class="doings">{add}</div>
      )}
      {sorted.map((template) => (
        <TemplateCard key={template.id} template={template} onWrite={(former) => setWritten({ former })} />
      ))}
      {written && <TemplateForm former={written.former} plan={plan} onClose={() => setWritten(undefined)} />}
    </div>
  )
}
