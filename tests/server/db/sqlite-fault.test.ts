import { describe, expect, test } from 'vitest'
import { type SqliteFacts, sqliteFault } from '../../../server/db/sqlite-fault.ts'

const sound: SqliteFacts = { version: '3.51.3', journalMode: 'wal', synchronous: 2, foreignKeys: 1 }

describe('an SQLite connection', () => {
  test.each([
    ['that is sound', {}],
    ['of a newer version', { version: '3.100.0' }],
    ['of the next great version', { version: '4.0.0' }],
  ])('%s is taken', (_, facts) => {
    expect(sqliteFault({ ...sound, ...facts }, false)).toBeUndefined()
  })

  test.each([
    ['of an older version', { version: '3.51.2' }, 'too old'],
    ['of a much older version', { version: '3.9.30' }, 'too old'],
    ['without a write-ahead log', { journalMode: 'delete' }, 'write-ahead log'],
    ['that acknowledges before it is on the disk', { synchronous: 1 }, 'write through'],
    ['that lets links lead nowhere', { foreignKeys: 0 }, 'foreign keys'],
  ])('%s is refused', (_, facts, word) => {
    expect(sqliteFault({ ...sound, ...facts }, false)?.message).toContain(word)
  })

  test('in memory needs no log', () => {
    expect(sqliteFault({ ...sound, journalMode: 'memory' }, true)).toBeUndefined()
  })
})
