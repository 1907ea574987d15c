import { describe, expect, test } from 'vitest'
import {
  findMedia,
  type KeptMedia,
  keepMedia,
  listMedia,
  readClipLengths,
  readUnsettledMedia,
  settleMedia,
} from '../../server/store/media/media-store.ts'
import { type NewPlace, opened } from './new-place.ts'

/** What the store of pictures and clips promises on every database. */
export function mediaStoreContract(newPlace: NewPlace): void {
  describe('the media store', () => {
    test('gives back what was kept, and nothing for a hash that nobody knows', async () => {
      const { db, write } = await opened(await newPlace())
      expect(await write((trx) => keepMedia(trx, picture('a')))).toBe(true)
      expect(await write((trx) => keepMedia(trx, clip('b')))).toBe(true)
      expect(await findMedia(db, sha('a'))).toEqual(picture('a'))
      expect(await findMedia(db, sha('b'))).toEqual(clip('b'))
      expect(await findMedia(db, sha('c'))).toBeUndefined()
    })

    test('keeps the same bytes once, as they came first', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => keepMedia(trx, picture('a')))
      expect(await write((trx) => keepMedia(trx, { ...picture('a'), name: 'khác.png', uploadedAt: 9 }))).toBe(false)
      expect(await findMedia(db, sha('a'))).toEqual(picture('a'))
    })

    test('lists the newest first, page by page, each once, also where many came in one millisecond', async () => {
      const { db, write } = await opened(await newPlace())
      const at = { '1': 10, '2': 30, '3': 20, '4': 20, '5': 20 }
      for (const [digit, uploadedAt] of Object.entries(at)) {
        await write((trx) => keepMedia(trx, { ...picture(digit), uploadedAt }))
      }
      const seen: string[] = []
      for (let page = await listMedia(db, 2, undefined); page.length > 0; page = await listMedia(db, 2, page.at(-1))) {
        seen.push(...page.map(({ sha256 }) => sha256[0] as string))
      }
      expect(seen).toEqual(['2', '5', '4', '3', '1'])
    })

    test('knows the clips that are still to be prepared, the oldest first, and those that have been settled', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => keepMedia(trx, { ...clip('b'), uploadedAt: 2 }))
      await write((trx) => keepMedia(trx, { ...clip('c'), uploadedAt: 1 }))
      await write((trx) => keepMedia(trx, picture('a')))
      expect(await readUnsettledMedia(db)).toEqual([sha('c'), sha('b')])
      await write((trx) => settleMedia(trx, sha('c'), 'ready', { sheet: sha('d') }))
      await write((trx) => settleMedia(trx, sha('b'), 'failed', {}))
      expect(await readUnsettledMedia(db)).toEqual([])
      expect(await findMedia(db, sha('c'))).toEqual({
        ...clip('c'),
        ...{ uploadedAt: 1, state: 'ready', facts: { sheet: sha('d') } },
      })
    })

    test('tells the length of every clip, and of no picture', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => keepMedia(trx, picture('a')))
      await write((trx) => keepMedia(trx, clip('b')))
      expect(await readClipLengths(db)).toEqual(new Map([[sha('b'), 12_345]]))
    })
  })
}

const sha = (digit: string) => digit.repeat(64)

const picture = (digit: string): KeptMedia => ({
  ...{ sha256: sha(digit), kind: 'picture', state: 'ready', name: 'Chào mừng “Đại hội”.png', type: 'image/png' },
  ...{ bytes: 5_000_000_000, width: 960, height: 64, ms: null, master: sha('e') },
  ...{ uploadedAt: 1_602_640_800_000, uploadedBy: 'administrator', facts: { lines: [{ height: 0.25 }] } },
})

const clip = (digit: string): KeptMedia => ({
  ...picture(digit),
  ...{ kind: 'clip', state: 'preparing', type: 'video/mp4', ms: 12_345, master: null },
})
