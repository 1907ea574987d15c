import { describe, expect, test } from 'vitest'
import {
  type Acknowledgement,
  keepAcknowledgement,
  readAcknowledgements,
} from '../../server/store/approval/acknowledgement-store.ts'
import type { BoardId, CampaignId, OrgId } from '../../shared/plan/plan.ts'
import { type NewPlace, opened } from './new-place.ts'

/** What the store of acknowledgements promises on every database. */
export function acknowledgementStoreContract(newPlace: NewPlace): void {
  describe('the acknowledgement store', () => {
    test('gives back what was kept, of the campaigns that are asked for alone', async () => {
      const { db, write } = await opened(await newPlace())
      const kept = [acknowledged('c', 'a'), acknowledged('c', 'b', { note: null, boards: [] }), acknowledged('d', 'a')]
      for (const one of kept) expect(await write((trx) => keepAcknowledgement(trx, one))).toBeUndefined()
      expect(byOrg(await readAcknowledgements(db, ['c' as CampaignId]))).toEqual(kept.slice(0, 2))
      expect(await readAcknowledgements(db, ['e' as CampaignId])).toEqual([])
      expect(await readAcknowledgements(db, [])).toEqual([])
    })

    test('keeps one for each office, the last, and answers the one before', async () => {
      const { db, write } = await opened(await newPlace())
      const [first, second] = [
        acknowledged('c', 'a'),
        acknowledged('c', 'a', { digest: 'f'.repeat(64), madeAt: 2, note: null }),
      ]
      await write((trx) => keepAcknowledgement(trx, first))
      expect(await write((trx) => keepAcknowledgement(trx, second))).toEqual(first)
      expect(await readAcknowledgements(db, ['c' as CampaignId])).toEqual([second])
    })

    test('keeps nothing of a write that fails', async () => {
      const { db, write } = await opened(await newPlace())
      const failing = write(async (trx) => {
        await keepAcknowledgement(trx, acknowledged('c', 'a'))
        throw new Error('no')
      })
      await expect(failing).rejects.toThrow('no')
      expect(await readAcknowledgements(db, ['c' as CampaignId])).toEqual([])
    })
  })
}

function acknowledged(campaign: string, org: string, given: Partial<Acknowledgement> = {}): Acknowledgement {
  return {
    ...{ campaign: campaign as CampaignId, org: org as OrgId, digest: '0'.repeat(64) },
    ...{ boards: ['cong', 'dai'] as BoardId[], startsAt: 1_602_000_000_000, note: 'Đã lên lịch' },
    ...{ person: 'p', personName: 'Lò Thị Nga', madeAt: 1 },
    ...given,
  }
}

const byOrg = (list: Acknowledgement[]) => list.sort((a, b) => (a.org < b.org ? -1 : 1))
