import { dataTable, tableRow } from '../plain/data-table.ts'
import { make } from '../plain/make.ts'
import { percentWords } from '../words/percent-words.ts'
import { language, say } from '../words/say.ts'
import type { ImpactedBoard } from './submission.ts'

/** Boards shown at first; the others with a press. */
const shownAtOnce = 12

/** Board by board, what else plays less: its share of the air before and after. */
export function impactTable(boards: readonly ImpactedBoard[]): HTMLElement {
  const headings = [say('Bảng', 'Board'), say('Phát thế nào', 'What becomes of what plays')]
  const { element, body } = dataTable(say('Chiếm chỗ của nội dung nào', 'What it displaces'), headings)
  const rows = boards.map(({ id, name, orgName, displaces }) =>
    tableRow(headings, [
      make('div', {}, make('a', { href: `/boards/${id}` }, name), ' ', make('small', {}, orgName)),
      displaces.length === 0
        ? say('không nội dung nào bị giảm', 'nothing plays less')
        : make(
            'ul',
            { class: 'shares' },
            ...displaces.map(({ title, before, after }) => {
              const [from, to] = [before, after].map((share) => percentWords(share, language()))
              return make(
                'li',
                {},
                `${title}: `,
                say(`từ ${from} còn `, `from ${from} to `),
                make('strong', {}, to ?? ''),
              )
            }),
          ),
    ]),
  )
  body.append(...rows.slice(0, shownAtOnce))
  const rest = rows.slice(shownAtOnce)
  const more = make(
    'button',
    {
      type: 'button',
      hidden: rest.length === 0,
      onclick: () => {
        body.append(...rest)
        more.hidden = true
      },
    },
    say(`Xem thêm ${rest.length} bảng`, `${rest.length} more boards`),
  )
  return make('div', {}, element, more)
}
