import { askServer, sendingOf } from '../api/ask-server.ts'
import type { Me } from '../api/me.ts'
import { askReason } from '../plain/ask-reason.ts'
import type { Edges } from '../plain/edges.ts'
import { make, setText } from '../plain/make.ts'
import { inOurs, say } from '../words/say.ts'
import { refusalWords } from './refusal-words.ts'
import { cancelSubmission, isOpen, type Submission } from './submission.ts'
import { whoDecides } from './submission-words.ts'

/** A remark on one item. */
export interface Pin {
  readonly list: string
  readonly id: string
  readonly note: string
}

export interface DecideEdges {
  readonly edges: Edges
  /** What was remarked on items so far. */
  readonly pins: () => readonly Pin[]
  /** It was decided, or is another by now. */
  readonly changed: () => void
}

/** The decision, for whoever may make it; else why not, and who may. */
export function decideBox(submission: Submission, { edges, pins, changed }: DecideEdges): HTMLElement {
  const { id, mayDecide, digest, author, kind, needs, approvals } = submission
  const alert = make('p', { class: 'fault', role: 'alert' })
  const doings = make('p', { class: 'doings' })
  const element = make('section', { class: 'card decide' }, make('h2', {}, say('Quyết định', 'Decision')))
  const path = `/api/v1/submissions/${id}`

  async function decide(button: HTMLButtonElement, act: () => Promise<string>): Promise<void> {
    button.disabled = true
    setText(alert, '')
    try {
      edges.tell(await act())
      edges.acted('submissions')
      changed()
    } catch (error) {
      button.disabled = false
      setText(alert, inOurs(refusalWords(error)))
      changed()
    }
  }

  async function approve(): Promise<string> {
    await askServer(`${path}/approve`, sendingOf('POST', { digest }))
    if (approvals.length + 1 < needs)
      return say('Đã ghi nhận. Cần thêm một người duyệt nữa.', 'Noted. One more approver is needed.')
    return kind === 'lift'
      ? say('Đã duyệt: được phát trở lại.', 'Approved: it is back on the air.')
      : say('Đã duyệt. Các bảng đang nhận.', 'Approved. The boards are taking it.')
  }

  function sendBack(): void {
    const remarks = pins()
    askReason({
      heading: say('Trả lại', 'Return'),
      says: [
        make(
          'p',
          {},
          say(
            `${author.name} sẽ thấy lý do${remarks.length > 0 ? ` và ${remarks.length} ghi chú` : ''}, sửa rồi trình lại.`,
            `${author.name} sees the reason${remarks.length > 0 ? ` and ${remarks.length} notes` : ''}, mends it and submits again.`,
          ),
        ),
      ],
      label: say('Lý do', 'Reason'),
      doing: say('Trả lại', 'Return'),
      async act(reason) {
        const body = remarks.length > 0 ? { reason, places: remarks } : { reason }
        await askServer(`${path}/return`, sendingOf('POST', body))
        edges.tell(say('Đã trả lại.', 'Returned.'))
        edges.acted('submissions')
        changed()
      },
    })
  }

  if (mayDecide) {
    const yes = make('button', { type: 'button', class: 'chief' }, say('Phê duyệt', 'Approve'))
    yes.addEventListener('click', () => void decide(yes, approve))
    doings.append(yes)
  } else if (isOpen(submission)) {
    element.append(make('p', {}, whyNot(submission)))
  }
  if (mayReturn(submission, edges.me))
    doings.append(make('button', { type: 'button', onclick: sendBack }, say('Trả lại…', 'Return…')))
  if (isOpen(submission) && author.id === edges.me.id) {
    const back = make('button', { type: 'button' }, say('Rút lại', 'Withdraw it'))
    const withdraw = async () => {
      await cancelSubmission(id)
      return say('Đã rút lại.', 'It is withdrawn.')
    }
    back.addEventListener('click', () => void decide(back, withdraw))
    doings.append(back)
  }
  element.append(alert, doings)
  doings.hidden = doings.childElementCount === 0
  element.hidden = !isOpen(submission)
  return element
}

/** Whether somebody may send a submission back: who approves there; what is one's own is withdrawn instead. */
export function mayReturn(submission: Submission, me: Pick<Me, 'id'>): boolean {
  const { blockers, author } = submission
  return isOpen(submission) && author.id !== me.id && !blockers.some(({ code }) => code === 'forbidden')
}

/** Why the person may not approve it now, and who may. */
function whyNot({ blockers, orgName, approvers, drawn }: Submission): string {
  const who = whoDecides({ orgName, ...(approvers ? { approvers } : {}) })
  const codes = blockers.map(({ code }) => code)
  if (codes.includes('not-drawn'))
    return say(
      `Đang vẽ ${drawn.done}/${drawn.of} hình. Vẽ xong mới duyệt được.`,
      `${drawn.done} of ${drawn.of} pictures are drawn. It is decided when all are.`,
    )
  if (codes.includes('own-work'))
    return say(
      `Bạn soạn hoặc trình nội dung này nên không tự duyệt: chờ ${who}.`,
      `You wrote or submitted some of this, and so do not approve it: it is for ${who}.`,
    )
  if (codes.includes('already-approved'))
    return say('Bạn đã duyệt. Còn chờ một người duyệt nữa.', 'You have approved it. It waits for one more approver.')
  if (codes.includes('forbidden')) return say(`Chờ ${who} quyết định.`, `It is for ${who} to decide.`)
  if (codes.includes('findings-block'))
    return say(
      'Có lỗi phải sửa trước: chỉ có thể trả lại.',
      'It has errors that must be mended: it can only be returned.',
    )
  if (codes.includes('changed-meanwhile'))
    return say(
      'Nội dung trong cơ sở dữ liệu không còn đúng bản đã trình: không duyệt được. Báo người quản trị.',
      'What the database holds is not what was submitted: it cannot be approved. Tell an administrator.',
    )
  const [first] = blockers
  return first ? say(first.messageVi, first.message) : ''
}
