import type { Refusal } from '../../shared/manifest/manifest.ts'
import type { Said } from '../../shared/plan/fault.ts'

/** Why a board takes nothing of what it was sent, as it ends a sentence. */
export const refusalWords: Readonly<Record<Refusal, Said>> = {
  format: { vi: 'không đọc được', en: 'it cannot be read' },
  signature: { vi: 'chữ ký không đúng', en: 'its signature is not right' },
  role: { vi: 'thiếu chữ ký của khóa được phép', en: 'it lacks a signature of a key that may sign it' },
  root: {
    vi: 'bộ khóa không nối tiếp bộ khóa mà bảng tin',
    en: 'its keys do not follow from those that the board trusts',
  },
  board: { vi: 'ghi cho bảng khác', en: 'it names another board' },
  org: { vi: 'ghi cho đơn vị khác', en: 'it names another office' },
  older: { vi: 'cũ hơn bản đang có', en: 'it is older than what the board has' },
  digest: { vi: 'nội dung không khớp mã kiểm', en: 'its content does not match its digest' },
}
