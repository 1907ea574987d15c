import type { Fault } from '../../../shared/plan/fault.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import type { PlanProblem } from '../../../shared/schedule/plan-problem.ts'
import { askPerson } from './ask-person.ts'
import { askJson, Refused, sending, wordsOf } from './ask-server.ts'
import type { Edges } from './edges.ts'
import { make } from './make.ts'
import { planChange } from './plan-change.ts'
import { planWordsOf } from './plan-words.ts'
import { both, inOurs, language, say } from './say.ts'
import type { PlanNow } from './watch-plan.ts'

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
        const replaced = await askJson<{ boards: readonly string[] }>('/api/v1/plan', sending('PUT', text, now?.tag))
        dialog.close()
        const count = replaced.boards.length
        edges.tell(
          say(`Đã nhập kế hoạch. ${count} bảng đổi chương trình.`, `The plan is in force. ${count} boards change.`),
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
      'Không có gì thay đổi: các bảng vẫn phát theo kế hoạch cũ.',
      'Nothing has changed: the boards go on by the former plan.',
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
  const { changed, gone } = planChange(now?.plan, plan)
  const total = plan.boards.length
  const words = planWordsOf(plan)
  const lines = [
    changed.length === 0
      ? both('Không bảng nào đổi chương trình.', 'No board changes its programme.')
      : both(
          `${changed.length} trong ${total} bảng sẽ đổi chương trình:`,
          `${changed.length} of ${total} boards change their programme:`,
        ),
  ]
  if (gone.length > 0)
    lines.push(
      both(`${gone.length} bảng không còn trong kế hoạch.`, `${gone.length} boards are no longer in the plan.`),
    )
  const names = changed.slice(0, 12).map((id) => make('li', {}, words.board(id)))
  if (changed.length > names.length)
    names.push(
      make('li', {}, say(`và ${changed.length - names.length} bảng khác`, `and ${changed.length - names.length} more`)),
    )
  const [first, ...rest] = lines.map((line) => make('p', { role: 'status' }, inOurs(line)))
  return make('div', { class: 'change' }, ...(first ? [first] : []), make('ul', { class: 'names' }, ...names), ...rest)
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
