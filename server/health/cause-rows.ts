// One thing: the one table of causes, a row each: when it holds, its words, whom it is told and how soon.
import type { Said } from '../../shared/plan/fault.ts'
import type { BoardFacts } from './board-facts.ts'
import type { CauseCode } from './cause-codes.ts'
import { refusalWords } from './refusal-words.ts'
import { lengthWords, type TimeWords } from './time-words.ts'

/** Whether people are told: without waiting, once it has lasted, or not at all. */
export type Telling = 'at-once' | 'once-lasting' | 'never'

/** When a cause holds, and what it says. */
export interface CauseRow {
  readonly telling: Telling | ((facts: BoardFacts) => Telling)
  /** Whether it holds: since when where the facts say so themselves, true where it counts from when it was noted. */
  holds(facts: BoardFacts): number | boolean | null | undefined
  said(facts: BoardFacts, since: number, words: TimeWords): Said
}

/** The machine's own clock is off where it is more than so much ahead or behind. */
const clockOffMs = 2 * 60_000
/** A board that does not know the time better than this shows nothing dated near its bounds. */
const unsureMs = 60_000
const fullShare = 0.9
/** A frame of 30 Hz, and half of one. */
const slowFrameMs = 50

/** What each cause rests on, and says. */
export const causeRows: Readonly<Record<CauseCode, CauseRow>> = {
  'wrong-picture': {
    telling: 'at-once',
    holds: ({ wrongPicture }) => wrongPicture?.at,
    said: ({ wrongPicture }) => ({
      vi: `Hình trên bảng khác hình đã duyệt (${wrongPicture?.differing ?? 0} điểm ảnh)`,
      en: `The picture on the board is not the approved one (${wrongPicture?.differing ?? 0} pixels)`,
    }),
  },
  disputed: {
    telling: 'at-once',
    holds: ({ disputedAt }) => disputedAt,
    said: () => ({
      vi: 'Hai máy cùng nhận là bảng này: cả hai chỉ phát nội dung nền',
      en: 'Two machines say that they are this board: both show the filler alone',
    }),
  },
  refused: {
    // What is older came late, or from a server that was put back: it mends itself, or lasts.
    telling: ({ refused }) => (refused?.why === 'older' ? 'once-lasting' : 'at-once'),
    holds: ({ refused }) => refused?.at,
    said: ({ refused }) => {
      const why = refusalWords[refused?.why ?? 'format']
      return refused?.what === 'root'
        ? { vi: `Bảng từ chối bộ khóa ký: ${why.vi}`, en: `The board refuses the signing keys: ${why.en}` }
        : { vi: `Bảng từ chối bản phát: ${why.vi}`, en: `The board refuses what it is to play: ${why.en}` }
    },
  },
  unpaired: {
    // A person has ended it.
    telling: 'never',
    holds: ({ connected, isPaired, lastSeenAt }) => !connected && !isPaired && lastSeenAt !== null,
    said: () => ({
      vi: 'Bảng chưa ghép với máy nào: máy trước chỉ phát nội dung nền',
      en: 'No machine is paired with the board: the former one shows the filler alone',
    }),
  },
  offline: {
    telling: 'once-lasting',
    holds: ({ connected, lastSeenAt, isPaired }) => isPaired && !connected && lastSeenAt,
    said({ has, hasUntil, mode }, since, { moment, day }) {
      const from = { vi: `Mất mạng từ ${moment(since)}`, en: `Connection lost since ${moment(since)}` }
      if (!has || mode === 'built-in') {
        return {
          vi: `${from.vi}; bảng chỉ có hình dựng sẵn`,
          en: `${from.en}; the board has its built-in picture alone`,
        }
      }
      const until =
        hasUntil === null ? { vi: '', en: '' } : { vi: ` (đến ${day(hasUntil)})`, en: ` (until ${day(hasUntil)})` }
      return {
        vi: `${from.vi}; bảng vẫn đang phát bản đã tải${until.vi}`,
        en: `${from.en}; the board goes on with what it has${until.en}`,
      }
    },
  },
  'built-in': {
    telling: 'once-lasting',
    holds: ({ mode, modeAt }) => mode === 'built-in' && (modeAt ?? true),
    said: () => ({
      vi: 'Bảng chỉ hiện hình dựng sẵn: chưa có bản phát nào dùng được',
      en: 'The board shows its built-in picture alone: it has nothing that it may play',
    }),
  },
  'safe-mode': {
    telling: 'once-lasting',
    holds: ({ mode, modeAt }) => mode === 'safe' && (modeAt ?? true),
    said: ({ report }) => ({
      vi: `Trang bị treo ${Math.max(3, report?.page.crashes ?? 3)} lần trong 10 phút: chế độ an toàn`,
      en: `The page crashed ${Math.max(3, report?.page.crashes ?? 3)} times within ten minutes: safe mode`,
    }),
  },
  evergreen: {
    telling: 'once-lasting',
    holds: ({ mode, modeAt }) => mode === 'evergreen' && (modeAt ?? true),
    said: ({ hasUntil }, since) =>
      hasUntil !== null && hasUntil <= since
        ? {
            vi: 'Bản phát đã hết hạn: bảng chỉ phát nội dung nền',
            en: 'What the board has is no longer valid: it shows only undated content',
          }
        : {
            vi: 'Bảng không chắc giờ: chỉ phát nội dung nền',
            en: 'The board is not sure of the time: it shows only undated content',
          },
  },
  fallback: {
    telling: 'once-lasting',
    holds: ({ mode, modeAt, disputedAt }) => mode === 'fallback' && disputedAt === null && (modeAt ?? true),
    said: () => ({
      vi: 'Bảng chỉ phát nội dung nền theo lệnh của máy chủ',
      en: 'The board shows the filler alone, as the server told it to',
    }),
  },
  behind: {
    telling: 'once-lasting',
    holds: ({ connected, has, newest }) => connected && newest !== null && newest.digest !== has?.digest && newest.at,
    said({ has, hasAt, newest }, _, { moment }) {
      const latest = newest?.version ?? 0
      if (!has)
        return {
          vi: `Bảng chưa nhận bản nào (mới nhất ${latest})`,
          en: `The board has nothing yet (newest: ${latest})`,
        }
      const at = hasAt === null ? { vi: '', en: '' } : { vi: ` từ ${moment(hasAt)}`, en: ` since ${moment(hasAt)}` }
      return {
        vi: `Bảng chưa nhận bản mới (bản ${has.version}${at.vi}, mới nhất ${latest})`,
        en: `The board does not have the newest yet (it has ${has.version}${at.en}, the newest is ${latest})`,
      }
    },
  },
  'missing-files': {
    telling: 'once-lasting',
    holds: ({ missing }) => missing > 0,
    said: ({ missing }) => ({
      vi: `Bảng không tải được ${missing} tệp hình: nội dung nền phát thay`,
      en: `The board could not download ${missing} of its files: the filler stands in for them`,
    }),
  },
  'storage-failing': {
    telling: 'once-lasting',
    holds: ({ report }) => report?.storage.state === 'failing' || report?.storage.state === 'memory',
    said: ({ report }) =>
      report?.storage.state === 'memory'
        ? {
            vi: 'Trang không có kho lưu: mất điện là mất bản đã tải',
            en: 'The page has no storage: what it has is lost with the power',
          }
        : {
            vi: 'Máy không ghi được vào kho lưu: mất điện là mất bản đã tải',
            en: 'The machine cannot write to its storage: what it has is lost with the power',
          },
  },
  'storage-full': {
    telling: 'once-lasting',
    holds: ({ report }) => report?.storage.state === 'full' || shareOf(report) >= fullShare,
    said({ report }) {
      const share = shareOf(report)
      const percent = share === 0 ? '' : ` (${Math.round(share * 100)}%)`
      return { vi: `Kho lưu gần đầy${percent}`, en: `The storage is nearly full${percent}` }
    },
  },
  unkept: {
    telling: 'once-lasting',
    holds: ({ unkeptAt }) => unkeptAt,
    said: ({ report }) => ({
      vi: `Máy chủ không giữ được nhật ký phát của bảng (${report?.unsentShows ?? 0} lượt còn trên bảng)`,
      en: `The server cannot keep the board’s record of plays (${report?.unsentShows ?? 0} are still on the board)`,
    }),
  },
  'time-unsure': {
    telling: 'once-lasting',
    holds: ({ report }) => (report?.clock.errorMs ?? 0) > unsureMs,
    said({ report }) {
      const by = lengthWords(report?.clock.errorMs ?? 0)
      return {
        vi: `Bảng chỉ biết giờ trong khoảng ± ${by.vi}`,
        en: `The board knows the time only to within ± ${by.en}`,
      }
    },
  },
  'clock-off': {
    telling: 'once-lasting',
    holds: ({ report }) => Math.abs(report?.clock.wallAheadMs ?? 0) > clockOffMs,
    said({ report }) {
      const by = lengthWords(report?.clock.wallAheadMs ?? 0)
      return {
        vi: `Đồng hồ máy lệch ${by.vi}; bảng không theo đồng hồ đó`,
        en: `The machine’s clock is off by ${by.en}; the board does not go by it`,
      }
    },
  },
  'window-small': {
    telling: 'once-lasting',
    holds: ({ screen, size }) =>
      screen !== null &&
      size !== null &&
      (pixels(screen.width, screen) < size.width || pixels(screen.height, screen) < size.height),
    said: ({ screen, size }) => ({
      vi: `Cửa sổ nhỏ hơn bảng: ${screen && `${pixels(screen.width, screen)}×${pixels(screen.height, screen)}`}, cần ${size?.width}×${size?.height}`,
      en: `The window is smaller than the board: ${screen && `${pixels(screen.width, screen)}×${pixels(screen.height, screen)}`}, it takes ${size?.width}×${size?.height}`,
    }),
  },
  slow: {
    telling: 'never',
    holds: ({ report }) => (report?.page.frameMs ?? 0) > slowFrameMs,
    said: ({ report }) => ({
      vi: `Hình chuyển động bị giật: ${Math.round(report?.page.frameMs ?? 0)} ms mỗi khung`,
      en: `Motion is not smooth: ${Math.round(report?.page.frameMs ?? 0)} ms per frame`,
    }),
  },
  'shell-failed': {
    telling: 'never',
    holds: ({ failedShells }) => failedShells.length > 0,
    said: ({ shell }) => ({
      vi: `Bảng không chạy được bản trang mới, đã quay lại bản ${shell ?? 'trước'}`,
      en: `The board could not run a newer page, and went back to ${shell ?? 'the former'}`,
    }),
  },
  'never-seen': {
    telling: 'never',
    holds: ({ connected, lastSeenAt }) => !connected && lastSeenAt === null,
    said: () => ({ vi: 'Bảng chưa kết nối lần nào', en: 'The board has not connected yet' }),
  },
}

function shareOf(report: BoardFacts['report']): number {
  const { usedBytes = null, quotaBytes = null } = report?.storage ?? {}
  return usedBytes === null || !quotaBytes ? 0 : usedBytes / quotaBytes
}

/** Device pixels of what a page counts in its own. */
function pixels(side: number, { devicePixelRatio }: { readonly devicePixelRatio: number }): number {
  return Math.round(side * devicePixelRatio)
}
