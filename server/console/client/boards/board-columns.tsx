import type { Board } from '../../../../shared/plan/plan.ts'
import { Button } from '../kit/button.tsx'
import type { Column } from '../kit/data-table.tsx'
import { TickField } from '../kit/tick-field.tsx'
import { Written } from '../kit/written.tsx'
import { daypartWords } from '../words/daypart-words.ts'
import type { PlanWords } from '../words/plan-words.ts'
import { inOurs, say } from '../words/say.ts'
import { sizeWords } from '../words/size-words.ts'
import { writtenIn } from '../words/written-in.ts'
import { kindWords } from './grouping-words.ts'
import type { BoardText } from './sorted-boards.ts'
import { StandingMark } from './standing-mark.tsx'
import type { Standing } from './standing-of.ts'

/** What the columns tell and do beyond what a board says of itself. */
export interface BoardColumnsOptions {
  readonly words: PlanWords
  readonly standing: (board: string) => Standing
  /** The offices whose boards the person may change. */
  readonly mine: ReadonlySet<string>
  readonly ticked: ReadonlySet<string>
  readonly onTick: (id: string, isTicked: boolean) => void
  readonly onEdit: (board: Board) => void
}

/** What boards are sorted by, column by column. */
export function boardTexts(
  words: Pick<PlanWords, 'org'>,
  standing: (board: string) => Standing,
): Readonly<Record<string, BoardText>> {
  return {
    name: ({ name }) => name,
    org: ({ org }) => words.org(org),
    kind: ({ kind, width, height }) => `${inOurs(kindWords[kind])} ${width} ${height}`,
    tags: ({ tags = [] }) => tags.join(', '),
    hours: (board) => hoursText(board),
    state: ({ id }) => inOurs(standing(id).said),
  }
}

const hoursText = ({ hours }: Board): string => (hours ? inOurs(daypartWords(hours)) : say('Cả ngày', 'All day'))

/** The columns of the table of boards. */
export function boardColumns(options: BoardColumnsOptions): readonly Column<Board>[] {
  const { words, standing, mine, ticked, onTick, onEdit } = options
  const column = (id: string, head: string, cell: Column<Board>['cell']): Column<Board> => ({
    ...{ id, head, cell, canSort: true, isName: id === 'name' },
  })
  const columns: readonly Column<Board>[] = [
    column('name', say('Tên bảng', 'Board'), ({ id, name, place }) => (
      <>
        <a href={`/boards/${id}`} lang={writtenIn}>
          {name}
        </a>
        {place !== undefined && <small lang={writtenIn}>{place}</small>}
      </>
    )),
    column('state', say('Tình trạng', 'State'), ({ id }) => <StandingMark standing={standing(id)} />),
    column('org', say('Cơ quan', 'Office'), ({ org }) => <Written>{words.org(org)}</Written>),
    column('kind', say('Loại', 'Kind'), ({ kind, width, height }) => (
      <>
        {inOurs(kindWords[kind])}
        <small class="size">{sizeWords({ width, height })}</small>
      </>
    )),
    column('tags', say('Nhóm', 'Groups'), ({ tags = [] }) =>
      tags.length > 0 ? <Written>{tags.join(', ')}</Written> : '—',
    ),
    column('hours', say('Giờ chạy', 'Hours'), hoursText),
  ]
  if (mine.size === 0) return columns
  return [
    {
      id: 'tick',
      isTick: true,
      head: <span class="heard">{say('Chọn', 'Tick')}</span>,
      cell: ({ id, name, org }) =>
        mine.has(org) && (
          <TickField label={name} isLabelHidden isTicked={ticked.has(id)} onTick={(is) => onTick(id, is)} />
        ),
    },
    ...columns,
    {
      id: 'edit',
      head: <span class="heard">{say('Sửa', 'Edit')}</span>,
      cell: (board) =>
        mine.has(board.org) && (
          <Button
            kind="slight"
            aria-label={say(`Sửa ${board.name}`, `Edit ${board.name}`)}
            onPress={() => onEdit(board)}
          >
            {say('Sửa', 'Edit')}
          </Button>
        ),
    },
  ]
}
