import { restful } from '../add/restful.ts'
import { askServer, Refused, reasonsOf, sendingOf } from '../api/ask-server.ts'
import { may } from '../api/me.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { askPerson } from '../plain/ask-person.ts'
import { dataTable, tableRow } from '../plain/data-table.ts'
import type { Edges } from '../plain/edges.ts'
import { make, setText } from '../plain/make.ts'
import { inOurs, say } from '../words/say.ts'
import { mostBoards, type RegisterLine, registerLines } from './register-lines.ts'

/** Takes a list of boards out of a sheet: each line is checked as it is pasted, and all are registered at once or none. */
export function registerDialog(edges: Edges, { plan }: PlanNow, done: () => void): void {
  const dialog = askPerson(say('Khai báo nhiều bảng', 'Register many boards'))
  dialog.element.classList.add('broad')
  const orgs = plan.orgs.filter(({ id }) => may(edges.me, 'administer', id, plan))
  const headings = [say('Tên', 'Name'), say('Đơn vị', 'Office'), say('Rộng × cao', 'Size'), say('Loại', 'Kind')]
  const text = make('textarea', {
    ...{
      rows: 6,
      spellcheck: 'false',
      id: 'board-list',
      'aria-describedby': 'board-list-help',
      oninput: restful(check),
    },
    placeholder: say('Cổng chào Km 12\tSở Văn hóa\t960x64\tcổng chào', 'Gate km 12\tDepartment\t960x64\tgate'),
  })
  const { element, body } = dataTable(say('Các bảng trong danh sách', 'The boards of the list'), headings)
  const table = make('div', { class: 'wide checked', hidden: true }, element)
  const said = make('p', { role: 'status' })
  const alert = make('p', { class: 'fault', role: 'alert' })
  const confirm = make('button', { class: 'chief', disabled: true }, say('Khai báo', 'Register'))
  const form = make(
    'form',
    { novalidate: true, onsubmit: (event) => void register(event) },
    make('label', { for: 'board-list' }, say('Dán danh sách từ Excel', 'Paste a list from a sheet')),
    make(
      'p',
      { class: 'quiet', id: 'board-list-help' },
      say(
        'Mỗi dòng một bảng: tên, đơn vị, rộng×cao, loại; cách nhau bằng cột Excel hoặc dấu chấm phẩy.',
        'A board a line: name, office, width×height, kind; in columns of a sheet, or with semicolons between them.',
      ),
    ),
    text,
    said,
    table,
    alert,
    make(
      'p',
      { class: 'doings' },
      confirm,
      make('button', { type: 'button', onclick: dialog.close }, say('Thôi', 'Cancel')),
    ),
  )
  dialog.body.append(form)
  text.focus()
  let lines: readonly RegisterLine[] = []

  function check(): void {
    lines = registerLines(text.value, orgs, plan.boards)
    const bad = lines.filter(({ wrong }) => wrong.size > 0).length
    body.replaceChildren(...lines.map(rowOf))
    table.hidden = lines.length === 0
    const tooMany = lines.length > mostBoards
    confirm.disabled = lines.length === 0 || bad > 0 || tooMany
    setText(alert, '')
    said.className = bad > 0 || tooMany ? 'fault' : 'good'
    setText(
      said,
      tooMany ? say(`Mỗi lần ${mostBoards} bảng.`, `${mostBoards} boards at a time.`) : countWords(lines.length, bad),
    )
    setText(
      confirm,
      lines.length > 0 && bad === 0
        ? say(`Khai báo ${lines.length} bảng`, `Register ${lines.length}`)
        : say('Khai báo', 'Register'),
    )
  }

  function rowOf({ cells, wrong }: RegisterLine): HTMLElement {
    return tableRow(
      headings,
      cells.map((cell, at) => {
        const why = wrong.get(at)
        if (!why) return cell
        return make(
          'span',
          {},
          make('mark', { class: 'wrong-cell' }, cell === '' ? '…' : cell),
          make('small', { class: 'fault' }, inOurs(why)),
        )
      }),
    )
  }

  async function register(event: Event): Promise<void> {
    event.preventDefault()
    check()
    if (confirm.disabled) return
    confirm.disabled = true
    try {
      const boards = lines.flatMap(({ board }) => board ?? [])
      await askServer('/api/v1/boards/register', sendingOf('POST', { boards }))
      edges.tell(say(`Đã khai báo ${boards.length} bảng.`, `${boards.length} boards are registered.`))
      edges.lookAgain()
      done()
      dialog.close()
    } catch (error) {
      confirm.disabled = false
      mark(error)
      setText(alert, reasonsOf(error).map(inOurs).join(' '))
    }
  }

  /** What the server finds wrong is said at its line too: `/boards/3/name` is the fourth one's name. */
  function mark(error: unknown): void {
    const columns = ['name', 'org', 'width', 'kind']
    for (const { pointer, message, messageVi } of error instanceof Refused ? error.faults : []) {
      const [, , row, key = ''] = pointer.split('/')
      const cell = body.children[Number(row)]?.children[Math.max(0, columns.indexOf(key === 'height' ? 'width' : key))]
      cell?.append(make('small', { class: 'fault' }, say(messageVi, message)))
    }
  }
}

function countWords(all: number, bad: number): string {
  if (all === 0) return ''
  if (bad > 0) return say(`${bad} trên ${all} dòng cần sửa.`, `${bad} of ${all} lines need mending.`)
  return say(`${all} dòng, đều đúng.`, `${all} lines, all right.`)
}
