import type { BoardHealthView } from '../../../../shared/api/board-health.ts'
import { counted } from '../words/counted.ts'
import { spanWords } from '../words/moment-words.ts'
import { say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { byteWords } from './byte-words.ts'

/** A fact under its name. */
export type Figure = readonly [name: string, value: string]

const mostGaps = 3

/** What a board’s machine last said of itself, for whoever repairs it; empty where it has said nothing. */
export function machineFigures({ report, reportAt, shell, gaps }: BoardHealthView): readonly Figure[] {
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
      clock.errorMs === null ? unknown : say(`chắc chắn ±${clock.errorMs} ms`, `accurate to ±${clock.errorMs} ms`),
    ],
    ...(steps > 0
      ? [[say('Đồng hồ bị chỉnh', 'Clock set'), say(`${steps} lần`, counted(steps, 'time'))] as const]
      : []),
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
    [say('Khung hình (95%)', 'Frame (95%)'), page.frameMs === null ? unknown : `${Math.round(page.frameMs)} ms`],
    [say('Bộ nhớ trang', 'Memory of the page'), page.heapBytes === null ? unknown : byteWords(page.heapBytes)],
    [say('Số lần lỗi', 'Failures'), String(page.crashes)],
    [say('Lượt phát chưa gửi', 'Plays not sent yet'), String(unsentShows)],
    [say('Bản phần mềm', 'Build'), shell ?? unknown],
    ...gaps.slice(0, mostGaps).map((gap, at) => [gapName(at), gapWords(gap)] as const),
  ]
}

const gapName = (at: number) =>
  at === 0 ? say('Mất tin gần nhất', 'Last out of reach') : say(`Lần trước đó (${at})`, `Before that (${at})`)

const gapWords = ({ from, to }: BoardHealthView['gaps'][number]) =>
  to === null
    ? say(`từ ${whenWords(from)}`, `since ${whenWords(from)}`)
    : say(`${whenWords(from)}, trong ${spanWords(to - from)}`, `${whenWords(from)}, for ${spanWords(to - from)}`)
