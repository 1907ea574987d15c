import { askJson, askServer, wordsOf } from '../api/ask-server.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { dataTable, tableRow } from '../plain/data-table.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import { pagedList } from '../plain/paged-list.ts'
import { type Role, roleWords } from '../words/role-words.ts'
import { inOurs, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { addToken } from './add-token.ts'
import type { PeoplePart } from './people-list.ts'

/** A program's way in; instants are epoch ms. */
export interface TokenView {
  readonly id: string
  readonly label: string
  readonly org: string | null
  readonly roles: readonly Role[]
  readonly endsAt: number
  readonly usedAt: number | null
}

/** The tokens of the offices that somebody administers. */
export function tokenList(edges: Edges): PeoplePart {
  const headings = [
    say('Tên', 'Name'),
    say('Quyền', 'Roles'),
    say('Hết hạn', 'Ends'),
    say('Dùng lần cuối', 'Last used'),
    '',
  ]
  const table = dataTable(say('Mã truy cập', 'Tokens'), headings)
  const list = pagedList<TokenView>({
    holder: table.body,
    around: make('div', { class: 'card wide' }, table.element),
    rowOf,
    empty: say('Chưa có mã nào.', 'There are no tokens.'),
    async ask(cursor) {
      const query = cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`
      const { tokens, next } = await askJson<{ tokens: readonly TokenView[]; next: string | null }>(
        `/api/v1/tokens${query}`,
      )
      return { rows: tokens, next }
    },
  })
  const reload = () => void list.reload()
  let now: PlanNow | undefined

  function rowOf({ id, label, org, roles, endsAt, usedAt }: TokenView): HTMLElement {
    const end = make(
      'button',
      { type: 'button', class: 'grave', 'aria-label': say(`Hủy mã ${label}`, `End the token ${label}`) },
      say('Hủy', 'End'),
    )
    end.addEventListener('click', () => {
      end.disabled = true
      askServer(`/api/v1/tokens/${id}`, { method: 'DELETE' }).then(reload, (error: unknown) => {
        end.disabled = false
        edges.tell(inOurs(wordsOf(error)), 'trouble')
      })
    })
    const place = org === null ? say('toàn hệ thống', 'everywhere') : (now?.words.org(org) ?? org)
    return tableRow(headings, [
      label,
      `${roles.map((role) => inOurs(roleWords[role])).join(', ')} · ${place}`,
      whenWords(endsAt),
      usedAt === null ? '—' : whenWords(usedAt),
      end,
    ])
  }

  return {
    element: make(
      'div',
      {},
      make(
        'div',
        { class: 'tools' },
        make(
          'p',
          { class: 'quiet' },
          say(
            'Mã cho phần mềm khác gọi máy chủ này. Mã không bao giờ duyệt nội dung.',
            'Tokens let other programs call this server. A token never approves.',
          ),
        ),
        make(
          'button',
          { type: 'button', class: 'chief', onclick: () => now && addToken(edges, now, reload) },
          say('Tạo mã…', 'Make a token…'),
        ),
      ),
      list.element,
    ),
    open: reload,
    show(next) {
      now = next
    },
  }
}
