import { expect, test } from 'vitest'
import { linkOf } from '../../../server/proofs/accept-batch.ts'
import { subjectIn, subjectText } from '../../../server/store/shows/show-names-store.ts'
import { endings, linkText } from '../../../shared/protocol/shows.ts'
import { hashOf, show, subject } from './a-board-log.ts'

test('[P21] a link is made of the text that the protocol says, character for character', () => {
  const ids = { section: 'trai', campaign: 'tet', phase: 'p-1', placement: 'd1', interrupt: 'bao', restriction: 'tang' }
  for (const [i, of] of [subject(), subject(ids), subject({ ...ids, standIn: true, section: null })].entries()) {
    expect(subjectIn(subjectText(of))).toEqual(of)
    const one = show(-0 - (i * 8.64e15) / 3, {
      subject: of,
      errorMs: i ? 40 : null,
      ended: endings[i]!,
      ms: 2 ** 53 - 1,
    })
    const text = [subjectText(of).slice(1, -1)]
    const said = { ...one, startedAt: Math.round(one.startedAt) }
    const row = [0, 1, 3, said.startedAt, one.ms, one.errorMs, i] as const
    expect(linkOf('a'.repeat(64), 7, i + 1, row, text)).toBe(hashOf(linkText('a'.repeat(64), 7, i + 1, said)))
  }
  expect(linkOf('b'.repeat(64), 7, 9, null, [])).toBe(hashOf(linkText('b'.repeat(64), 7, 9, null)))
})
