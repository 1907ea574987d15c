import { useMemo } from 'preact/hooks'
import { orgTreeOf } from '../../../../shared/schedule/org-tree.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { foundBoards } from '../boards/found-boards.ts'
import { standingOf } from '../boards/standing-of.ts'
import { useBoardHealth } from '../boards/use-board-health.ts'
import { useSearchedTexts } from '../boards/use-searched-texts.ts'
import { Button } from '../kit/button.tsx'
import { Empty } from '../kit/empty.tsx'
import { VirtualRows } from '../kit/virtual-rows.tsx'
import { Waiting } from '../kit/waiting.tsx'
import { counted } from '../words/counted.ts'
import { say } from '../words/say.ts'
import { HealthLine } from './health-line.tsx'
import { type HealthOfBoard, type HealthRow, healthRows, wished } from './health-rows.ts'
import { HealthTools } from './health-tools.tsx'
import { useHealthSearch } from './use-health-search.ts'

const lineHeight = 64

/** Every board and how it is, of those that are looked for. */
export function HealthList({ now }: { readonly now: PlanNow }) {
  const { plan, words } = now
  const search = useHealthSearch()
  const { q, org, state, cause, byOffice, change } = search
  const health = useBoardHealth()
  const texts = useSearchedTexts(now, q)
  const meant = useMemo(() => {
    const tree = orgTreeOf(plan.orgs)
    const within =
      org === '' ? plan.boards : plan.boards.filter((board) => tree.isWithin(board.org, org as typeof board.org))
    return foundBoards(within, { q, only: 'all' }, texts, unasked, () => true)
  }, [plan, texts, q, org])
  const found = useMemo<readonly HealthOfBoard[]>(
    () =>
      meant.map((board) => {
        const own = health?.get(board.id)
        return { board, health: own, kind: standingOf(own).kind }
      }),
    [meant, health],
  )
  const shown = useMemo(() => wished(found, { state, cause }), [found, state, cause])
  const rows = useMemo(
    () => healthRows(shown, byOffice ? (board) => words.org(board.org) : undefined),
    [shown, byOffice, words],
  )
  return (
    <>
      <HealthTools {...{ search, orgs: plan.orgs, found, shown: shown.length }} />
      {health === undefined ? (
        <Waiting />
      ) : rows.length === 0 ? (
        <Empty
          title={say('Không có bảng nào như vậy.', 'There is no such board.')}
          action={
            <Button onPress={() => change({ q: '', org: '', state: undefined, cause: undefined })}>
              {say('Xem tất cả', 'Show all')}
            </Button>
          }
        />
      ) : (
        <div class="card health-list">
          <VirtualRows
            label={say('Tình trạng bảng', 'Board health')}
            count={rows.length}
            rowHeight={lineHeight}
            keyOf={(index) => keyOf(rows[index])}
            row={(index) => <Line row={rows[index]} org={byOffice ? undefined : words.org} />}
          />
        </div>
      )}
    </>
  )
}

interface LineProps {
  readonly row: HealthRow | undefined
  readonly org: ((id: string) => string) | undefined
}

function Line({ row, org }: LineProps) {
  if (!row) return <span />
  if ('board' in row) return <HealthLine one={row} office={org?.(row.board.org)} />
  return (
    <h2 class="health-office">
      {row.office}{' '}
      <small>
        {say(`${row.count} bảng`, counted(row.count, 'board'))}
        {row.amiss > 0 && say(`, ${row.amiss} có vấn đề`, `, ${row.amiss} in trouble`)}
      </small>
    </h2>
  )
}

const keyOf = (row: HealthRow | undefined): string =>
  row === undefined ? '' : 'board' in row ? row.board.id : `office ${row.office}`

const unasked = () => standingOf(undefined)
