import type { Said } from '../../../shared/plan/fault.ts'

/** Why a board has not every approved file of a phase. */
export type Lack =
  | { readonly code: 'no-slide' | 'taken-down' | 'not-drawn' | 'not-paired' | 'never-connected' | 'not-stored' }
  | { readonly code: 'not-approved'; readonly width: number; readonly height: number }
  /** `since`: when it was last heard, on its own clocks. */
  | { readonly code: 'lost'; readonly since: string }
  /** `from`: the date on which the board is told of them; null while the phase has no time. */
  | { readonly code: 'later'; readonly from: string | null }
  /** `left`: how many files the board said that it lacks; null while it has not taken its newest playlist. */
  | { readonly code: 'loading'; readonly left: number | null }

/** The reason in words. */
export function lackWords(lack: Lack): Said {
  switch (lack.code) {
    case 'no-slide':
      return said('Không có nội dung đã duyệt cho ngôn ngữ của bảng', 'Nothing approved is in a language of the board')
    case 'taken-down':
      return said('Đã thu hồi trên bảng này', 'Taken down on this board')
    case 'not-approved': {
      const size = `${lack.width}×${lack.height}`
      return said(`Chưa duyệt cho cỡ ${size}`, `Not approved for ${size}`)
    }
    case 'not-drawn':
      return said('Máy chủ chưa vẽ xong hình', 'The server has not finished the pictures')
    case 'not-paired':
      return said('Chưa ghép thiết bị', 'No machine is paired with it')
    case 'never-connected':
      return said('Thiết bị chưa kết nối lần nào', 'Its machine has never connected')
    case 'lost':
      return said(`Bảng mất kết nối từ ${lack.since}`, `Not connected since ${lack.since}`)
    case 'later':
      return lack.from === null
        ? said(
            'Hình đã duyệt sẵn sàng trên máy chủ; đợt chưa có ngày',
            'The approved pictures are ready on the server; the phase has no date yet',
          )
        : said(
            `Hình đã duyệt sẵn sàng trên máy chủ; bảng sẽ tải từ ${lack.from}`,
            `The approved pictures are ready on the server; the board fetches them from ${lack.from}`,
          )
    case 'loading':
      return lack.left === null
        ? said('Đang tải', 'Being fetched')
        : said(`Đang tải, còn ${lack.left} tệp`, `Being fetched, ${lack.left} left`)
    case 'not-stored':
      return said(
        'Đã nhận nhưng chưa lưu được: mất điện sẽ phải tải lại',
        'Fetched but not stored: it would be gone after a loss of power',
      )
  }
}

const said = (vi: string, en: string): Said => ({ vi, en })
