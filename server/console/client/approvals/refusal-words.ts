import type { Said } from '../../../../shared/plan/fault.ts'
import { Refused, wordsOf } from '../api/ask-server.ts'
import { both } from '../words/say.ts'

const next: Readonly<Record<string, Said>> = {
  'own-work': both('Người khác phải duyệt nội dung này.', 'Somebody else has to decide it.'),
  'already-approved': both('Còn chờ người duyệt thứ hai.', 'It waits for a second approver.'),
  'already-decided': both('Trang đã tải lại kết quả.', 'The page shows the outcome now.'),
  'changed-meanwhile': both(
    'Nội dung đã khác với bản bạn xem: hãy xem lại rồi quyết định.',
    'It is not what you looked at: look again, then decide.',
  ),
  'findings-block': both(
    'Bấm Trả lại, ghi điều cần sửa; hoặc chờ người soạn sửa rồi trình lại.',
    'Return it with what has to be corrected, or wait until it is submitted again.',
  ),
  'not-drawn': both('Chờ vẽ xong mọi khổ bảng rồi quyết định.', 'Wait until every shape of board is drawn.'),
  forbidden: both('Quyền duyệt của bạn ở cơ quan này không còn.', 'You no longer approve for this office.'),
}

/** What a refused decision says, and what can be done about it. */
export function refusalWords(error: unknown): Said {
  const said = wordsOf(error)
  const more = error instanceof Refused ? next[error.code] : undefined
  return more ? both(`${said.vi}. ${more.vi}`, `${said.en}. ${more.en}`) : said
}

/** The same as a refusal, for whoever shows it. */
export function explainedRefusal(error: unknown): unknown {
  return error instanceof Refused ? new Refused(error.code, refusalWords(error), error.faults, error.retry) : error
}
