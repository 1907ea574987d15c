import type { Kysely } from 'kysely'
import type { Schema } from './db/schema.ts'
import { StartRefused } from './run-options.ts'
import { isKeyOf } from './store/audit/audit-store.ts'
import { sealWith } from './store/seal.ts'

/** Throws `StartRefused` where a database was sealed with another secret: nothing in it would verify, and no approved content would play. */
export async function checkSealKey(db: Kysely<Schema>, secret: Uint8Array): Promise<void> {
  if (await isKeyOf(db, sealWith(secret, 'audit'))) return
  throw new StartRefused(
    'Khóa niêm phong không phải là khóa của cơ sở dữ liệu này: nội dung đã duyệt sẽ không phát được. ' +
      'Hãy khôi phục tệp keys/seal.key từ bản sao lưu, hoặc đặt CONGCHAO_SEAL_KEY_FILE.',
    'The key of the seals is not the one of this database: nothing that was approved would play. ' +
      'Restore keys/seal.key from the backup, or set CONGCHAO_SEAL_KEY_FILE.',
  )
}
