import type { SubmissionDetail } from '../../../../shared/api/submission.ts'
import { say } from '../words/say.ts'
import { whoDecides } from './submission-words.ts'

/** Why the person may not approve a submission now, and who may; in the page’s language, empty where they may. */
export function whyNot({ blockers, orgName, approvers, drawn }: SubmissionDetail): string {
  const who = whoDecides({ orgName, approvers })
  const codes = blockers.map(({ code }) => code)
  if (codes.includes('not-drawn'))
    return say(
      `Đang vẽ ${drawn.done}/${drawn.of} hình. Vẽ xong mới phê duyệt được.`,
      `${drawn.done} of ${drawn.of} pictures are drawn. It is decided when all are.`,
    )
  if (codes.includes('own-work'))
    return say(
      `Bạn soạn hoặc trình nội dung này nên không tự duyệt: chờ ${who}.`,
      `You wrote or submitted some of this, so you cannot approve it: it is for ${who} to decide.`,
    )
  if (codes.includes('already-approved'))
    return say('Bạn đã duyệt. Còn chờ một người duyệt nữa.', 'You have approved it. It waits for one more approver.')
  if (codes.includes('forbidden')) return say(`Chờ ${who} quyết định.`, `It is for ${who} to decide.`)
  if (codes.includes('findings-block'))
    return say(
      'Có lỗi phải sửa trước: chỉ có thể trả lại.',
      'It has errors that must be corrected: it can only be returned.',
    )
  if (codes.includes('changed-meanwhile'))
    return say(
      'Nội dung trong cơ sở dữ liệu không còn đúng bản đã trình: không phê duyệt được. Báo người quản trị.',
      'What the database holds is not what was submitted: it cannot be approved. Tell an administrator.',
    )
  const [first] = blockers
  return first ? say(first.messageVi, first.message) : ''
}
