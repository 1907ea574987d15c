import { wordsOf } from './options.ts'
import { Refusal } from './refusal.ts'

/** `congchao restore`: puts a backup in the place of the database, which is kept beside it. No server may hold the folder. */
export async function restoreCommand(args: readonly string[], print: (text: string) => void): Promise<number> {
  const { words, json, values } = wordsOf(args, ['data'])
  const [backup, ...more] = words
  if (backup === undefined || more.length > 0)
    throw Refusal.words('restore takes one backup file', 'lệnh restore cần đúng một tệp sao lưu')
  const { restoreSqlite } = await import('../db/restore-sqlite.ts')
  const dataDir = values.data ?? (process.env.DATA_DIR || './data')
  const former = await restoreSqlite(backup, dataDir).catch((cause: unknown) => {
    if (!(cause instanceof Error) || cause.name !== 'DatabaseRefused') throw cause
    const [vietnamese = '', english = ''] = cause.message.split('\n')
    throw Refusal.words(english, vietnamese, { cause })
  })
  print(json ? `${JSON.stringify({ restored: backup, former: former ?? null })}\n` : wordsFor(backup, former))
  return 0
}

function wordsFor(backup: string, former: string | undefined): string {
  const kept = former === undefined ? '' : `Cơ sở dữ liệu cũ nằm ở ${former} · The former database is ${former}\n`
  return (
    `Đã khôi phục ${backup} · Restored.\n${kept}` +
    'Khi máy chủ chạy lại, các bảng gửi lại những lượt phát mà bản sao lưu chưa có. · Once the server runs again, boards send the shows that the backup lacks.\n'
  )
}
