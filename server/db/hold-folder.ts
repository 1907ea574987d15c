import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { DatabaseRefused } from './database-refused.ts'

/** How long a start waits for a server that is just ending. */
const waitMs = 3000

/**
 * Holds a data folder for this process alone, until `release` or the process's end however it comes; throws `DatabaseRefused` while
 * another holds it: two servers with one embedded database would each follow a plan of their own. Two nodes share a PostgreSQL.
 */
export function holdFolder(dataDir: string): { release(): void } {
  const lock = new Sqlite(join(dataDir, 'congchao.lock'), { timeout: waitMs })
  try {
    lock.exec('begin exclusive')
  } catch (cause) {
    lock.close()
    if ((cause as { code?: string }).code !== 'SQLITE_BUSY') throw cause
    throw new DatabaseRefused(
      `Thư mục ${dataDir} đang được một máy chủ Congchao khác dùng. Hãy tắt máy chủ kia, hoặc chọn thư mục khác bằng DATA_DIR.`,
      `The folder ${dataDir} is in use by another Congchao server. Stop that one, or choose another folder with DATA_DIR.`,
      { cause },
    )
  }
  return { release: () => void lock.close() }
}
