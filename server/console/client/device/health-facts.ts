import { make } from '../plain/make.ts'
import { spanWords } from '../words/moment-words.ts'
import { inOurs, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { byteWords } from './byte-words.ts'
import { causeList } from './cause-list.ts'
import type { DeviceView, VersionView } from './device-view.ts'
import { modeWords } from './mode-words.ts'

type Fact = readonly [name: string, value: string]

/** How a board is: what is wrong in plain words first, what it shows, and the figures of its machine in a disclosure. */
export function healthFacts(view: DeviceView, now: number, open: boolean): HTMLElement {
  const { causes, report } = view
  const said =
    causes.length > 0
      ? causeList(causes)
      : make(
          'p',
          { class: view.connected ? 'good' : 'quiet' },
          view.connected
            ? say('Bảng hoạt động bình thường.', 'The board is well.')
            : say('Chưa có tin gì về máy của bảng này.', 'Nothing is known of this board’s machine.'),
        )
  const details = report
    ? [
        make(
          'details',
          { open },
          make('summary', {}, say('Chi tiết máy', 'The machine in detail')),
          facts(figuresOf(view)),
        ),
      ]
    : []
  return make('div', { class: 'health' }, said, facts(mainFacts(view, now)), ...details)
}

function mainFacts(view: DeviceView, now: number): readonly Fact[] {
  const { connected, has, newest, behind, mode, lastSeenAt, report } = view
  const age = lastSeenAt === null ? '' : spanWords(now - lastSeenAt)
  const left = report ? report.download.of - report.download.have : 0
  return [
    [
      say('Tin cuối', 'Last heard'),
      lastSeenAt === null
        ? say('chưa từng', 'never')
        : say(`${age} trước (${whenWords(lastSeenAt)})`, `${age} ago (${whenWords(lastSeenAt)})`),
    ],
    [
      connected ? say('Đang hiện', 'Showing') : say('Hiện lúc cuối', 'Showed last'),
      mode ? inOurs(modeWords[mode]) : say('chưa rõ', 'not known'),
    ],
    [
      say('Chương trình', 'Programme'),
      has === null
        ? say('chưa có', 'none yet')
        : behind && newest
          ? say(
              `${numberOf(has)}, mới nhất là ${numberOf(newest)}`,
              `${numberOf(has)}; the newest is ${numberOf(newest)}`,
            )
          : say(`${numberOf(has)}, mới nhất`, `${numberOf(has)}, the newest`),
    ],
    ...(report && left > 0
      ? [
          [
            say('Đang tải', 'Downloading'),
            say(
              `${report.download.have}/${report.download.of} tệp, ${byteWords(report.download.haveBytes)} trên ${byteWords(report.download.ofBytes)}`,
              `${report.download.have} of ${report.download.of} files, ${byteWords(report.download.haveBytes)} of ${byteWords(report.download.ofBytes)}`,
            ),
          ] as const,
        ]
      : []),
  ]
}

function figuresOf({ report, reportAt, shell, gaps }: DeviceView): readonly Fact[] {
  if (!report) return []
  const { clock, storage, page, uptimeMs, unsentShows } = report
  const unknown = say('không rõ', 'not known')
  const steps = clock.steps.length
  return [
    [say('Báo lúc', 'Reported'), reportAt === null ? unknown : whenWords(reportAt)],
    [say('Chạy liên tục', 'Running for'), spanWords(uptimeMs)],
    [
      say('Đồng hồ máy', 'Its clock'),
      clock.wallAheadMs === null
        ? unknown
        : say(`lệch ${spanWords(Math.abs(clock.wallAheadMs))}`, `off by ${spanWords(Math.abs(clock.wallAheadMs))}`),
    ],
    [
      say('Giờ phát', 'The time it plays by'),
      clock.errorMs === null ? unknown : say(`chắc chắn ±${clock.errorMs} ms`, `sure to ±${clock.errorMs} ms`),
    ],
    ...(steps > 0 ? [[say('Đồng hồ bị chỉnh', 'Clock set'), say(`${steps} lần`, `${steps} times`)] as const] : []),
    [
      say('Bộ nhớ', 'Storage'),
      storage.usedBytes === null || storage.quotaBytes === null
        ? unknown
        : say(
            `${byteWords(storage.usedBytes)} trên ${byteWords(storage.quotaBytes)}`,
            `${byteWords(storage.usedBytes)} of ${byteWords(storage.quotaBytes)}`,
          ),
    ],
    [
      say('Giữ lâu dài', 'Kept for good'),
      storage.persisted ? say('có', 'yes') : say('trình duyệt có thể xóa khi đầy', 'the browser may clear it'),
    ],
    [say('Khung hình (95 %)', 'Frame (95 %)'), page.frameMs === null ? unknown : `${Math.round(page.frameMs)} ms`],
    [say('Bộ nhớ trang', 'Memory of the page'), page.heapBytes === null ? unknown : byteWords(page.heapBytes)],
    [say('Số lần lỗi', 'Failures'), String(page.crashes)],
    [say('Lượt phát chưa gửi', 'Shows not sent yet'), String(unsentShows)],
    [say('Bản phần mềm', 'Build'), shell ?? unknown],
    ...gaps.slice(0, mostGaps).map((gap) => [say('Mất tin', 'Not heard'), gapWords(gap)] as const),
  ]
}

const mostGaps = 3

const gapWords = ({ from, to }: DeviceView['gaps'][number]) =>
  to === null
    ? say(`từ ${whenWords(from)}`, `since ${whenWords(from)}`)
    : say(`${whenWords(from)}, trong ${spanWords(to - from)}`, `${whenWords(from)}, for ${spanWords(to - from)}`)

const numberOf = ({ version }: VersionView) => say(`bản ${version}`, `version ${version}`)

function facts(rows: readonly Fact[]): HTMLElement {
  return make(
    'dl',
    { class: 'facts' },
    ...rows.flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, value)]),
  )
}
