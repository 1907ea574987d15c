import { describe, expect, test } from 'vitest'
import { type BoardFacts, nothingHeard } from '../../../server/health/board-facts.ts'
import { causeCodes } from '../../../server/health/cause-codes.ts'
import { causesOf, tellingOf } from '../../../server/health/causes.ts'
import type { Health } from '../../../shared/protocol/health.ts'
import { parseInstant } from '../../../shared/time/date-time-text.ts'

const at = parseInstant('2026-11-21T15:00+07:00')!
const minutes = (count: number) => count * 60_000
const has = { epoch: 1, version: 41, digest: 'a'.repeat(64) }

function report(more: Partial<Health> = {}): Health {
  return {
    uptimeMs: 1,
    clock: { wallAheadMs: 0, errorMs: 5, steps: [] },
    storage: { usedBytes: 10, quotaBytes: 100, persisted: true, state: 'good', rebuilt: 0 },
    page: { frameMs: 16.7, heapBytes: 1, crashes: 0, lostContexts: 0 },
    download: { have: 1, of: 1, haveBytes: 1, ofBytes: 1 },
    unsentShows: 0,
    ...more,
  }
}

/** A board with which nothing is the matter, but for `more`. */
function facts(more: Partial<BoardFacts> = {}): BoardFacts {
  return {
    ...nothingHeard,
    ...{ connected: true, connectedAt: 0, lastSeenAt: at, listenedFrom: 0, mode: 'playing', modeAt: 0, has, hasAt: 0 },
    ...{ report: report(), reportAt: at, screen: { width: 96, height: 32, devicePixelRatio: 1 } },
    ...{ newest: { version: 41, digest: has.digest, at: 0 }, size: { width: 96, height: 32 } },
    ...{ timezone: 'Asia/Ho_Chi_Minh', isPaired: true },
    ...more,
  }
}

const storage = (more: Partial<Health['storage']>) => ({
  report: report({ storage: { ...report().storage, ...more } }),
})
const clock = (more: Partial<Health['clock']>) => ({ report: report({ clock: { ...report().clock, ...more } }) })
const page = (more: Partial<Health['page']>) => ({ report: report({ page: { ...report().page, ...more } }) })
const gone = { connected: false, lastSeenAt: at - minutes(55) }
const refused = (why: 'signature' | 'older', what: 'manifest' | 'root' = 'manifest') => ({
  refused: { what, why, at: at - 5 },
})

const table: readonly (readonly [code: string, says: string, more: Partial<BoardFacts>])[] = [
  [
    'offline',
    'Mất mạng từ 14:05; bảng vẫn đang phát bản đã tải (đến 25/12/2026)',
    { ...gone, hasUntil: at + 34 * 86_400_000 },
  ],
  ['offline', 'Mất mạng từ 14:05; bảng vẫn đang phát bản đã tải', gone],
  ['offline', 'Mất mạng từ 14:05; bảng chỉ có hình dựng sẵn', { ...gone, has: null, newest: null }],
  [
    'offline',
    'Mất mạng từ 15:00 19/11/2026; bảng vẫn đang phát bản đã tải',
    { connected: false, lastSeenAt: at - 2 * 86_400_000 },
  ],
  [
    'behind',
    'Bảng chưa nhận bản mới (bản 41 từ 09:12, mới nhất 43)',
    { hasAt: parseInstant('2026-11-21T09:12+07:00')!, newest: { version: 43, digest: 'b'.repeat(64), at: at - 1 } },
  ],
  ['behind', 'Bảng chưa nhận bản nào (mới nhất 41)', { has: null }],
  ['clock-off', 'Đồng hồ máy lệch 3 giờ; bảng không theo đồng hồ đó', clock({ wallAheadMs: -minutes(185) })],
  ['time-unsure', 'Bảng chỉ biết giờ trong khoảng ± 5 phút', clock({ errorMs: minutes(5) })],
  ['storage-full', 'Kho lưu gần đầy (93%)', storage({ usedBytes: 93 })],
  ['storage-full', 'Kho lưu gần đầy', storage({ state: 'full', quotaBytes: null })],
  ['storage-failing', 'Máy không ghi được vào kho lưu: mất điện là mất bản đã tải', storage({ state: 'failing' })],
  ['storage-failing', 'Trang không có kho lưu: mất điện là mất bản đã tải', storage({ state: 'memory' })],
  ['disputed', 'Hai máy cùng nhận là bảng này: cả hai chỉ phát nội dung nền', { disputedAt: at, mode: 'fallback' }],
  ['safe-mode', 'Trang bị treo 3 lần trong 10 phút: chế độ an toàn', { mode: 'safe', ...page({ crashes: 3 }) }],
  [
    'wrong-picture',
    'Hình trên bảng khác hình đã duyệt (7 điểm ảnh)',
    { wrongPicture: { at, screenshot: '1', differing: 7 } },
  ],
  ['refused', 'Bảng từ chối bản phát: chữ ký không đúng', refused('signature')],
  ['refused', 'Bảng từ chối bộ khóa ký: chữ ký không đúng', refused('signature', 'root')],
  [
    'window-small',
    'Cửa sổ nhỏ hơn bảng: 90×32, cần 96×32',
    { screen: { width: 60, height: 21.3, devicePixelRatio: 1.5 } },
  ],
  [
    'unkept',
    'Máy chủ không giữ được nhật ký phát của bảng (12 lượt còn trên bảng)',
    { unkeptAt: at, report: report({ unsentShows: 12 }) },
  ],
  ['built-in', 'Bảng chỉ hiện hình dựng sẵn: chưa có bản phát nào dùng được', { mode: 'built-in' }],
  ['evergreen', 'Bảng không chắc giờ: chỉ phát nội dung nền', { mode: 'evergreen' }],
  ['evergreen', 'Bản phát đã hết hạn: bảng chỉ phát nội dung nền', { mode: 'evergreen', modeAt: at, hasUntil: at }],
  ['fallback', 'Bảng chỉ phát nội dung nền theo lệnh của máy chủ', { mode: 'fallback' }],
  ['missing-files', 'Bảng không tải được 2 tệp hình: nội dung nền phát thay', { missing: 2 }],
  ['slow', 'Hình chuyển động bị giật: 66 ms mỗi khung', page({ frameMs: 66 })],
  ['shell-failed', 'Bảng không chạy được bản trang mới, đã quay lại bản b1', { shell: 'b1', failedShells: ['b2'] }],
  ['unpaired', 'Bảng chưa ghép với máy nào: máy trước chỉ phát nội dung nền', { ...gone, isPaired: false }],
  ['never-seen', 'Bảng chưa kết nối lần nào', { ...nothingHeard, connected: false }],
]

describe('what is the matter with a board', () => {
  test('is nothing where all is well', () => {
    expect(causesOf(facts(), at)).toEqual([])
  })

  test.each(table)('%s: “%s”', (code, says, more) => {
    const causes = causesOf(facts(more), at)
    expect(causes.map((one) => [one.code, one.messageVi])).toEqual([[code, says]])
    expect(causes[0]?.message).toMatch(/^[A-Z][^\p{Script=Han}]*$/u)
  })

  test('is told in each of its words', () => {
    expect(new Set(table.map(([code]) => code))).toEqual(new Set(causeCodes))
  })

  test('counts from when the facts say, or from when it was first noted', () => {
    const since = (more: Partial<BoardFacts>) => causesOf(facts(more), at).map((one) => one.since)
    expect(since(gone)).toEqual([gone.lastSeenAt])
    expect(since({ missing: 1, noted: { 'missing-files': 17 } })).toEqual([17])
    expect(since({ missing: 1 })).toEqual([at])
  })

  test('comes the worst first, and a window that is larger than the board is none', () => {
    const screen = { width: 960, height: 540, devicePixelRatio: 2 }
    const many = facts({
      ...refused('signature'),
      ...gone,
      wrongPicture: { at, screenshot: '1', differing: 1 },
      screen,
    })
    expect(causesOf(many, at).map(({ code }) => code)).toEqual(['wrong-picture', 'refused', 'offline'])
  })

  test('waits for nothing where the picture is wrong, two claim to be it, or a signature does not hold', () => {
    const atOnce = causeCodes.filter((code) => tellingOf(code, facts(refused('signature'))) === 'at-once')
    expect(atOnce).toEqual(['wrong-picture', 'disputed', 'refused'])
    expect(tellingOf('refused', facts(refused('older')))).toBe('once-lasting')
  })
})
