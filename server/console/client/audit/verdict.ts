import { Refused } from '../api/ask-server.ts'
import { say } from '../words/say.ts'
import type { VerdictSaid } from './verify-chain.tsx'

/** What verifying the log came to. */
export interface Verdict {
  readonly ok: boolean
  readonly count: number
  readonly broken: { readonly seq: number; readonly message: string; readonly messageVi: string } | null
}

/** The same in words. */
export function verdictSaid({ ok, count, broken }: Verdict): VerdictSaid {
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
