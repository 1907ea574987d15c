import { describe, expect, test } from 'vitest'
import type { Database } from '../../server/db/database.ts'
import {
  dropOldPlaylists,
  keepPlaylists,
  readPlaylist,
  readPlaylistHeads,
} from '../../server/store/boards/playlist-store.ts'
import { replacePlan } from '../../server/store/plan/plan-store.ts'
import type { BoardId } from '../../shared/plan/plan.ts'
import { type NewPlace, opened } from './new-place.ts'
import { board, planOfBoards } from './plan-of-boards.ts'

const a = 'a' as BoardId
const b = 'b' as BoardId

/** What the playlist store promises on every database. */
export function playlistStoreContract(newPlace: NewPlace): void {
  async function withBoards(): Promise<Database> {
    const database = await opened(await newPlace())
    await database.write((trx) => replacePlan(trx, planOfBoards(board('a'), board('b')), 0))
    return database
  }

  describe('the playlist store', () => {
    test('has nothing of a board that never had a playlist', async () => {
      const { db } = await withBoards()
      expect(await readPlaylist(db, a)).toBeUndefined()
      expect(await readPlaylistHeads(db)).toEqual([])
    })

    test('gives back the newest playlist of a board, and the newest heads of all', async () => {
      const { db, write } = await withBoards()
      await write((trx) => keepPlaylists(trx, [playlist(a, 'one'), playlist(b, 'one')], 5))
      await write((trx) => keepPlaylists(trx, [playlist(a, 'two')], 6))
      expect(await readPlaylist(db, a)).toEqual({ ...playlist(a, 'two'), version: 2, keptAt: 6 })
      expect(await readPlaylist(db, b)).toEqual({ ...playlist(b, 'one'), version: 1, keptAt: 5 })
      const heads = await readPlaylistHeads(db)
      const span = { startsAt: 1_600_000_000_000, endsAt: 1_600_086_400_000 }
      expect(heads.sort((one, other) => (one.board < other.board ? -1 : 1))).toEqual([
        { board: a, version: 2, digest: 'two', ...span, keptAt: 6 },
        { board: b, version: 1, digest: 'one', ...span, keptAt: 5 },
      ])
    })

    test('keeps the version while the digest stays, and grows it when a former digest comes back', async () => {
      const { write } = await withBoards()
      const keep = (digest: string) => write((trx) => keepPlaylists(trx, [playlist(a, digest)], 5))
      expect(await keep('one')).toEqual([{ board: a, version: 1, changed: true }])
      expect(await keep('one')).toEqual([{ board: a, version: 1, changed: false }])
      expect(await keep('two')).toEqual([{ board: a, version: 2, changed: true }])
      expect(await keep('one')).toEqual([{ board: a, version: 3, changed: true }])
    })

    test('answers row by row, two of one board too', async () => {
      const { db, write } = await withBoards()
      const rows = [playlist(b, 'one'), playlist(a, 'one'), playlist(a, 'one'), playlist(a, 'two')]
      expect(await write((trx) => keepPlaylists(trx, rows, 5))).toEqual([
        { board: b, version: 1, changed: true },
        { board: a, version: 1, changed: true },
        { board: a, version: 1, changed: false },
        { board: a, version: 2, changed: true },
      ])
      expect(await readPlaylist(db, a)).toMatchObject({ version: 2, digest: 'two' })
    })

    test('never takes a version back, whatever is dropped', async () => {
      const { db, write } = await withBoards()
      for (const digest of ['1', '2', '3']) await write((trx) => keepPlaylists(trx, [playlist(a, digest)], 5))
      await write((trx) => keepPlaylists(trx, [playlist(b, '1')], 5))
      await write((trx) => dropOldPlaylists(trx, 2))
      const left = await db
        .selectFrom('playlists')
        .select(['board', 'version'])
        .orderBy('board')
        .orderBy('version')
        .execute()
      expect(left.map((row) => `${row.board}${row.version}`)).toEqual(['a2', 'a3', 'b1'])
      await write((trx) => dropOldPlaylists(trx, 1))
      expect(await write((trx) => keepPlaylists(trx, [playlist(a, '4')], 5))).toMatchObject([{ version: 4 }])
    })

    test('refuses to drop the newest', async () => {
      const { write } = await withBoards()
      await expect(write((trx) => dropOldPlaylists(trx, 0))).rejects.toThrow(RangeError)
    })

    test('keeps the playlists of a board that went to the bin', async () => {
      const { db, write } = await withBoards()
      await write((trx) => keepPlaylists(trx, [playlist(a, 'one')], 5))
      await write((trx) => replacePlan(trx, planOfBoards(), 6))
      expect(await readPlaylist(db, a)).toMatchObject({ version: 1 })
    })

    test('refuses the playlist of a board that no plan ever had', async () => {
      const { write } = await withBoards()
      await expect(write((trx) => keepPlaylists(trx, [playlist('ghost' as BoardId, 'x')], 5))).rejects.toThrow(
        /foreign key/i,
      )
    })
  })
}

function playlist(of: BoardId, digest: string) {
  const span = { startsAt: 1_600_000_000_000, endsAt: 1_600_086_400_000 }
  return { board: of, digest, body: `{"board":"${of}","slogan":"Chào mừng ${digest}"}`, ...span }
}
