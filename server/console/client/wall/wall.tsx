import { useMemo, useRef } from 'preact/hooks'
import { timezoneOf } from '../../../../shared/plan/effective.ts'
import type { Board } from '../../../../shared/plan/plan.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { address } from '../app/address.ts'
import { changeQuery } from '../app/change-query.ts'
import { byShape } from '../boards/by-shape.ts'
import { isAmiss, standingOf } from '../boards/standing-of.ts'
import { useBoardHealth } from '../boards/use-board-health.ts'
import { useRoom } from '../kit/use-room.ts'
import { zoneClockOf } from '../time/zone-clock.ts'
import { PlayedBoard } from './played-board.tsx'
import { mostPlayed, useHangings } from './use-hangings.ts'
import { usePages } from './use-pages.ts'
import { boardsInGroup, wallGroups } from './wall-groups.ts'
import { hungWidth, tallestOf, type WallRoom, wallPages } from './wall-pages.ts'
import { WallTools } from './wall-tools.tsx'
import { WatchedBoard } from './watched-board.tsx'

const everyMs = 20_000
const gapPx = 24
/** What is said below a board, as it is set: its name, and where something is wrong a line of what. */
const namePx = 44
const troublePx = 76

/** The wall, page by page. */
export function Wall({ now: { plan, words, tag } }: { readonly now: PlanNow }) {
  const group = address.value.searchParams.get('group') ?? ''
  const groups = useMemo(() => wallGroups(plan, words), [plan, words])
  const boards = useMemo(() => byShape(boardsInGroup(plan, group)), [plan, group])
  const screen = useRef<HTMLDivElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const { width, height } = useRoom(place)
  const health = useBoardHealth()
  const amiss = boards.filter(({ id }) => isAmiss(standingOf(health?.get(id)))).length
  const caption = amiss > 0 ? troublePx : namePx
  const room = useMemo<WallRoom>(() => {
    const bare = { width, height, gap: gapPx, caption }
    return { ...bare, tallest: tallestOf(boards, bare, mostPlayed) }
  }, [boards, width, height, caption])
  const hung = useMemo(() => (width > 0 ? wallPages(boards, room, mostPlayed) : []), [boards, room])
  const pages = usePages(hung.length, everyMs)
  const [hangings, watch] = useHangings(boards)
  const here = new Set(hung[pages.page])
  // Few boards go on while another page is shown: one that plays here must not come and go.
  const kept = boards.length <= mostPlayed ? boards : (hung[pages.page] ?? [])

  function hang(board: Board) {
    const hanging = hangings.get(board.id)
    const shared = {
      board,
      standing: standingOf(health?.get(board.id)),
      width: hungWidth(board, room),
      isAway: !here.has(board),
    }
    if (hanging === 'played') return <PlayedBoard key={`played ${board.id}`} {...shared} onTaken={watch} />
    if (hanging === undefined) return null
    const zone = zoneClockOf(timezoneOf(board, plan))
    return (
      <WatchedBoard
        key={`watched ${board.id}`}
        {...{ ...shared, zone }}
        revision={tag}
        isElsewhere={hanging === 'watched'}
      />
    )
  }

  return (
    <div ref={screen} class="wall-room">
      <WallTools
        {...{ groups, group, pages, zone: plan.timezone, room: screen }}
        count={hung.length}
        boards={boards.length}
        amiss={amiss}
        onGroup={(next) => changeQuery({ group: next })}
      />
      <div ref={place} class="wall">
        {width > 0 && kept.map(hang)}
      </div>
    </div>
  )
}
