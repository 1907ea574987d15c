import { describe, expect, test } from 'vitest'
import { type PostgresFacts, postgresFault } from '../../../server/db/postgres-fault.ts'

const sound: PostgresFacts = {
  version: 180_004,
  encoding: 'UTF8',
  synchronousCommit: 'on',
  fsync: 'on',
  fullPageWrites: 'on',
}

describe('a PostgreSQL server', () => {
  test('that is sound is taken, and one that waits for its replicas too', () => {
    expect(postgresFault(sound)).toBeUndefined()
    expect(postgresFault({ ...sound, synchronousCommit: 'remote_apply' })).toBeUndefined()
  })

  test.each([
    ['of an older version', { version: 130_011 }, 'too old'],
    ['in another encoding', { encoding: 'SQL_ASCII' }, 'UTF8'],
    ['that acknowledges before it is on the disk', { synchronousCommit: 'off' }, 'synchronous_commit'],
    ['that never asks for the disk', { fsync: 'off', fullPageWrites: 'off' }, 'fsync, full_page_writes'],
  ])('%s is refused', (_, facts, word) => {
    expect(postgresFault({ ...sound, ...facts })?.message).toContain(word)
  })
})
