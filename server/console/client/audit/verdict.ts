import type { AuditVerdictView } from '../../../../shared/api/audit.ts'
import { Refused } from '../api/ask-server.ts'
import { say } from '../words/say.ts'
import type { VerdictSaid } from './verify-chain.tsx'

/** The same in words. */
export function verdictSaid({ ok, count, broken }: AuditVerdictView): VerdictSaid {
  if (ok) return { isWhole: true, text: say(`Nguyên vẹn: ${count} dòng.`, `Whole: ${count} rows.`) }
  return {
    isWhole: false,
    text: broken
      ? say(`Đứt ở dòng ${broken.seq}: ${broken.messageVi}.`, `Broken at row ${broken.seq}: ${broken.message}.`)
      : say('Không nguyên vẹn.', 'Not whole.'),
  }
}

/** Why somebody may not verify it; undefined where the server’s own words say it. */
export const verifyRefused = (error: unknown): string | undefined =>
  error instanceof Refused && error.code === 'forbidden'
    ? say('Chỉ người quản trị toàn hệ thống kiểm tra được.', 'Only administrators of the whole installation verify it.')
    : undefined
