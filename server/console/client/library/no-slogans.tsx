import type { ComponentChildren } from 'preact'
import { Empty } from '../kit/empty.tsx'
import { say } from '../words/say.ts'

/** Says how official slogans come into a library; `action` begins it. */
export function NoSlogans({ action }: { readonly action?: ComponentChildren }) {
  return (
    <Empty title={say('Chưa có khẩu hiệu chính thức nào.', 'There are no official slogans yet.')} action={action}>
      {say(
        'Khẩu hiệu của các đợt đã duyệt có ghi văn bản, và của chỉ đạo cấp trên, tự có ở đây. Người duyệt có thể thêm câu ngoài đợt.',
        'Slogans of approved campaigns that name their document, and of directives from above, come here by themselves. Approvers may add others.',
      )}
    </Empty>
  )
}
