import type { PlanNow } from '../api/watch-plan.ts'
import { go } from '../app/address.ts'
import { useDocument } from '../campaigns/from-document/use-document.ts'
import { Button } from '../kit/button.tsx'
import { inOurs, say } from '../words/say.ts'

/** A document that came in the place of a plan’s file. */
export interface DocumentInsteadProps {
  readonly file: File
  /** Undefined while there is no plan, and so no office whose campaign it could be. */
  readonly now: PlanNow | undefined
  readonly onClose: () => void
}

/** Says that a Word or Excel file is no plan file, and hands it to what reads such files. */
export function DocumentInstead({ file, now, onClose }: DocumentInsteadProps) {
  return (
    <>
      <p>
        {say(
          'Đây là văn bản (Word, Excel hoặc PDF), không phải tệp kế hoạch (.json) mà hệ thống xuất ra.',
          'This is a document (Word, Excel or PDF), not a plan file (.json) as the system exports it.',
        )}{' '}
        {now
          ? say(
              'Nếu là kế hoạch của một đợt tuyên truyền, hệ thống đọc được và điền sẵn để bạn xem lại.',
              'If it is the plan of a campaign, the system reads it and fills it in for you to check.',
            )
          : say(
              'Trước hết cần có bảng và cơ quan: nhập một tệp kế hoạch, hoặc thêm bảng ở trang Tình trạng.',
              'There have to be boards and offices first: import a plan file, or add boards on the page Board health.',
            )}
      </p>
      {now ? (
        <ReadPress {...{ file, now, onClose }} />
      ) : (
        <div class="doings">
          <Button onPress={onClose}>{say('Đóng', 'Close')}</Button>
        </div>
      )}
    </>
  )
}

function ReadPress({ file, now, onClose }: DocumentInsteadProps & { readonly now: PlanNow }) {
  const { isBusy, trouble, read } = useDocument(now, () => {
    onClose()
    go('/campaigns/new')
  })
  return (
    <>
      <p class="fault" role="alert">
        {trouble && inOurs(trouble)}
      </p>
      <div class="doings">
        <Button kind="chief" isBusy={isBusy} onPress={() => read({ file })}>
          {say('Lập đợt tuyên truyền từ tệp này', 'Begin a campaign from this file')}
        </Button>
        <Button onPress={onClose}>{say('Đóng', 'Close')}</Button>
      </div>
    </>
  )
}
