import type { TrackView } from '../../../shared/api/board.ts'
import type { BoardId } from '../../../shared/plan/plan.ts'
import type { Playlist } from '../../../shared/playlist/playlist.ts'
import { turnAt } from '../../../shared/playlist/turn-at.ts'
import type { Database } from '../../db/database.ts'
import { readPlaylistsOf } from '../../store/plan/board-page-store.ts'

/** What boards should show, by their newest playlists. */
export interface BoardNow {
  /** By board, what its tracks should show at `at` (epoch ms); `versions` are those of their newest playlists. */
  tracksOf(versions: ReadonlyMap<BoardId, number>, at: number): Promise<ReadonlyMap<BoardId, readonly TrackView[]>>
}

/** How many boards are remembered: what stands on one is a few hundred bytes. */
const remembered = 16_384

interface Known {
  readonly version: number
  readonly tracks: readonly TrackView[]
  readonly from: number
  readonly until: number
}

/** Reads playlists from `database`, and remembers what is on a board until its next turn: a playlist is parsed only where it must be. */
export function boardNow({ db }: Pick<Database, 'db'>): BoardNow {
  const known = new Map<BoardId, Known>()

  async function read(boards: readonly BoardId[], at: number): Promise<void> {
    for (const { board, version, body } of await readPlaylistsOf(db, boards)) {
      const tracks = tracksAt(JSON.parse(body) as Playlist, at)
      known.delete(board)
      known.set(board, {
        ...{ version, tracks },
        from: Math.max(...tracks.map(({ startsAt }) => startsAt)),
        until: Math.min(...tracks.map(({ endsAt }) => endsAt), tracks.length === 0 ? at : Number.POSITIVE_INFINITY),
      })
    }
    for (const oldest of known.keys()) {
      if (known.size <= remembered) break
      known.delete(oldest)
    }
  }

  return {
    async tracksOf(versions, at) {
      const stale = [...versions].filter(([board, version]) => {
        const one = known.get(board)
        return one?.version !== version || at < one.from || at >= one.until
      })
      const boards = stale.map(([board]) => board)
      if (boards.length > 0) await read(boards, at)
      return new Map([...versions.keys()].map((board) => [board, known.get(board)?.tracks ?? []]))
    },
  }
}

function tracksAt(playlist: Playlist, at: number): TrackView[] {
  return playlist.tracks.flatMap(({ section }, index) => {
    const on = turnAt(playlist, at, index)
    if (!on) return []
    const rendition = on.turn ? (playlist.renditions[on.turn.rendition] ?? null) : null
    const { startsAt, endsAt } = on
    return [{ section, tier: on.segment.tier, slide: on.turn?.slide ?? null, rendition, startsAt, endsAt }]
  })
}
