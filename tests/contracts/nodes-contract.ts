import { describe, expect, test } from 'vitest'
import { keepPlaylists } from '../../server/store/boards/playlist-store.ts'
import { countEdit, readEditCount } from '../../server/store/plan/edit-count-store.ts'
import { replacePlan } from '../../server/store/plan/plan-store.ts'
import { keepRoot, readRoots } from '../../server/store/root-store.ts'
import { sealWith } from '../../server/store/seal.ts'
import type { BoardId } from '../../shared/plan/plan.ts'
import { type NewPlace, opened } from './new-place.ts'
import { board, planOfBoards } from './plan-of-boards.ts'

const gate = 'gate' as BoardId

/** What a database promises that several nodes share. */
export function nodesContract(newPlace: NewPlace): void {
  describe('two nodes on one database', () => {
    test('may open it at once while it is empty', async () => {
      const place = await newPlace()
      const nodes = await Promise.all([opened(place), opened(place)])
      await nodes[0]!.write((trx) => replacePlan(trx, planOfBoards(board('gate')), 1))
      const first = { board: gate, digest: 'x', body: '{}', startsAt: 0, endsAt: 1 }
      expect(await nodes[1]!.write((trx) => keepPlaylists(trx, [first], 1))).toMatchObject([{ version: 1 }])
    })

    test('never publish one version twice', async () => {
      const place = await newPlace()
      const nodes = [await opened(place), await opened(place)]
      await nodes[0]!.write((trx) => replacePlan(trx, planOfBoards(board('gate')), 1))
      const published = await Promise.all(
        Array.from({ length: 40 }, (_, index) => {
          const playlist = { board: gate, digest: `d${index}`, body: '{}', startsAt: 0, endsAt: 1 }
          return nodes[index % 2]!.write((trx) => keepPlaylists(trx, [playlist], 1))
        }),
      )
      const versions = published.map((answers) => answers[0]!.version)
      expect(versions.sort((one, other) => one - other)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
    })

    test('never make one version of the keys twice', async () => {
      const place = await newPlace()
      const nodes = [await opened(place), await opened(place)]
      const seal = sealWith(Buffer.alloc(32, 1), 'roots')
      for (const version of [1, 2, 3, 4]) {
        const row = { version, generations: { '*': 1 }, madeAt: 1 }
        const made = nodes.map((node, i) => node.write((trx) => keepRoot(trx, seal, { ...row, envelope: `by ${i}` })))
        expect((await Promise.all(made)).filter((isKept) => isKept)).toHaveLength(1)
      }
      expect((await readRoots(nodes[0]!.db, seal, 0)).roots).toHaveLength(4)
    })

    test('count what either edits, each once', async () => {
      const place = await newPlace()
      const nodes = [await opened(place), await opened(place)]
      expect(await readEditCount(nodes[0]!.db)).toBe(0)
      const counts = await Promise.all(Array.from({ length: 8 }, (_, i) => nodes[i % 2]!.write(countEdit)))
      expect(counts.sort((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
      expect(await readEditCount(nodes[1]!.db)).toBe(8)
    })

    test('see what the other has committed', async () => {
      const place = await newPlace()
      const [one, other] = [await opened(place), await opened(place)]
      await one.write((trx) => replacePlan(trx, planOfBoards(board('gate')), 1))
      expect(await other.db.selectFrom('boards').select('id').execute()).toEqual([{ id: 'gate' }])
    })
  })
}
