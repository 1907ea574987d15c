import type { EditedPlan } from '../../../../shared/api/edited-plan.ts'
import type { Org } from '../../../../shared/plan/plan.ts'
import { askJson } from '../api/ask-server.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { restoreThings } from '../bin/restore-things.ts'
import { AskDialog } from '../kit/ask-dialog.tsx'
import { lookAgain } from '../state/plan-now.ts'
import { tell } from '../state/tell.ts'
import { say } from '../words/say.ts'

/** An office that is to go. */
export interface RemoveOrgDialogProps {
  readonly org: Org
  readonly now: PlanNow
  readonly onClose: () => void
}

/** Asks once, then removes an office in which nothing and nobody is left; it lies in the bin. */
export function RemoveOrgDialog({ org, now, onClose }: RemoveOrgDialogProps) {
  const remove = async () => {
    const { binned = [] } = await askJson<EditedPlan>(`/api/v1/orgs/${org.id}`, {
      method: 'DELETE',
      headers: { 'if-match': now.tag },
    })
    lookAgain()
    tell(say(`Đã xóa ${org.name}.`, `${org.name} is removed.`), 'done', async () => {
      await restoreThings(binned)
      lookAgain()
    })
  }
  return (
    <AskDialog
      {...{ act: remove, onClose, kind: 'danger' }}
      title={say(`Xóa ${org.name}?`, `Remove ${org.name}?`)}
      doing={say('Xóa cơ quan', 'Remove the office')}
    >
      <p>
        {say(
          'Chỉ xóa được cơ quan không còn bảng, đợt tuyên truyền, đơn vị cấp dưới và người có vai trò. Cơ quan đã xóa nằm trong thùng rác 90 ngày; báo cáo cũ vẫn giữ tên của nó.',
          'Only an office with no boards, campaigns, offices below and people left can go. It stays in the bin for 90 days; old reports keep its name.',
        )}
      </p>
    </AskDialog>
  )
}
