import type { Fault } from '../../../../shared/plan/fault.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import type { PlanProblem } from '../../../../shared/schedule/plan-problem.ts'
import { askJson, Refused, sending, wordsOf } from '../api/ask-server.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { askPerson } from '../plain/ask-person.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import { planWordsOf } from '../words/plan-words.ts'
import { both, inOurs, language, say } from '../words/say.ts'
import { planChange } from './plan-change.ts'

/** Shows what a plan file would do, its faults or its problems, and imports it when the person confirms. */
export async function importPlan(file: File, now: PlanNow | undefined, edges: Edges): Promise<void> {
  const dialog = askPerson(say(`Nhập kế hoạch từ “${file.name}”`, `Import the plan in “${file.name}”`))
  const show = (...parts: readonly Node[]) => dialog.body.replaceChildren(...parts)
  show(make('p', { role: 'status' }, say('Đang kiểm tra…', 'Checking…')))
  try {
    const text = await file.text()
    const { problems } = await askJson<{ problems: readonly PlanProblem[] }>(
      '/api/v1/plan/check',
      sending('POST', text),
    )
    // The check has taken the text, so it is a plan; letters are brought to one form there, and here.
    const plan = JSON.parse(text.normalize('NFC')) as Plan
    show(changeWords(plan, now), problemList(problems, plan), confirming(text))
  } catch (error) {
    show(...refusal(error))
  }

  function confirming(text: string): Node {
    const confirm = make(
      'button',
      { type: 'button', class: 'chief', onclick: put },
      say('Nhập kế hoạch', 'Import the plan'),
    )
    const failed = make('p', { class: 'fault', role: 'alert' })
    const row = make(
      'div',
      {},
      failed,
      make('p', { class: 'doings' }, confirm, closing(dialog.close, say('Không nhập', 'Do not import'))),
    )
    return row

    async function put(): Promise<void> {
      confirm.disabled = true
      try {
        const { differs } = await askJson<{ differs: number }>('/api/v1/plan', sending('PUT', text, now?.tag))
        dialog.close()
        edges.tell(
          differs === 0
            ? say('Đã nhập kế hoạch. Mọi nội dung đều đã được duyệt.', 'The plan is in. Everything in it is approved.')
            : say(
                `Đã nhập kế hoạch. ${differs} mục chờ trình duyệt; chưa phát gì mới.`,
                `The plan is in. ${differs} items wait to be submitted; nothing new plays yet.`,
              ),
        )
        edges.lookAgain()
      } catch (error) {
        confirm.disabled = false
        failed.textContent = inOurs(wordsOf(error))
      }
    }
  }

  function refusal(error: unknown): Node[] {
    const faults = error instanceof Refused ? error.faults : []
    const nothing = say(
      'Không có gì thay đổi: các bảng vẫn phát như cũ.',
      'Nothing has changed: the boards go on as they were.',
    )
    return [
      make('p', { class: 'fault', role: 'alert' }, `${inOurs(wordsOf(error))}. ${nothing}`),
      faultList(faults),
      make('p', { class: 'doings' }, closing(dialog.close, say('Đóng', 'Close'))),
    ]
  }
}

const closing = (close: () => void, text: string) => make('button', { type: 'button', onclick: close }, text)

function changeWords(plan: Plan, now: PlanNow | undefined): HTMLElement {
  const { changed, gone, items } = planChange(now?.plan, plan)
  const total = plan.boards.length
  const words = planWordsOf(plan)
  const lines = [
    items === 0
      ? both('Nội dung không đổi.', 'The content is the same.')
      : both(
          `${items} mục nội dung mới hoặc sửa: chỉ phát sau khi được duyệt.`,
          `${items} items are new or changed: they play once they are approved.`,
        ),
  ]
  if (changed.length > 0)
    lines.push(
      both(
        `${changed.length} trong ${total} bảng đổi thông số hoặc cơ quan ngay:`,
        `${changed.length} of ${total} boards change their settings or office at once:`,
      ),
    )
  if (gone.length > 0)
    lines.unshift(
      both(`${gone.length} bảng không còn trong kế hoạch.`, `${gone.length} boards are no longer in the plan.`),
    )
  const names = changed.slice(0, 12).map((id) => make('li', {}, words.board(id)))
  if (changed.length > names.length)
    names.push(
      make('li', {}, say(`và ${changed.length - names.length} bảng khác`, `and ${changed.length - names.length} more`)),
    )
  return make(
    'div',
    { class: 'change' },
    ...lines.map((line) => make('p', { role: 'status' }, inOurs(line))),
    make('ul', { class: 'names' }, ...names),
  )
}

function problemList(problems: readonly PlanProblem[], plan: Plan): HTMLElement {
  if (problems.length === 0)
    return make('p', { class: 'good' }, say('Kiểm tra: không có vấn đề gì.', 'The check has found nothing.'))
  const words = planWordsOf(plan)
  const rows = problems.map(({ severity, path, board, message, messageVi }) =>
    make(
      'li',
      { 'data-severity': severity },
      make('strong', {}, severity === 'error' ? say('Lỗi', 'Error') : say('Lưu ý', 'Note')),
      ` ${board === undefined ? '' : `${words.board(board)}: `}${language() === 'vi' ? messageVi : message} `,
      make('code', {}, path),
    ),
  )
  const heading = say(
    `Kiểm tra thấy ${problems.length} điều cần xem trước khi nhập:`,
    `The check has found ${problems.length} things to look at first:`,
  )
  return make('div', {}, make('p', {}, heading), make('ul', { class: 'faults' }, ...rows))
}

function faultList(faults: readonly Fault[]): HTMLElement {
  const rows = faults.map(({ pointer, message, messageVi }) =>
    make(
      'li',
      {},
      make('code', {}, pointer === '' ? say('toàn tệp', 'the whole file') : pointer),
      ` ${language() === 'vi' ? messageVi : message}`,
    ),
  )
  return make('ol', { class: 'faults', hidden: rows.length === 0 }, ...rows)
}
