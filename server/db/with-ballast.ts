import { type Ballast, isDiskFull } from './ballast.ts'
import type { Database } from './database.ts'

/** `database`, which gives its ballast free when the disk is full. The write that met it is refused; those after it have room. */
export function withBallast(database: Database, ballast: Ballast, report: (error: unknown) => void): Database {
  return {
    ...database,
    async write(work) {
      try {
        return await database.write(work)
      } catch (error) {
        if (isDiskFull(error) && (await ballast.free().catch(report))) {
          const words =
            'Ổ đĩa đã đầy: đã bỏ tệp ballast để có chỗ ghi tiếp, hãy dọn ổ đĩa · The disk is full: the ballast file was removed to make room, clear the disk'
          report(new Error(words, { cause: error }))
        }
        throw error
      }
    },
  }
}
