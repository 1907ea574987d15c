import { type DayGroup, dayGroups } from './day-groups.ts'
import type { LoopSlide } from './loop-slides.ts'
import type { PackageSchedule } from './package-schedule.ts'
import { sheetStyle } from './sheet-style.ts'

/** What the printed sheet needs besides the schedule. */
export interface SheetParts {
  /** Who answers for the board. */
  readonly org: string
  readonly slides: readonly (readonly LoopSlide[])[]
  /** A small picture of each frame that is shown, as a `data:` URI. */
  readonly pictures: ReadonlyMap<string, string>
  /** Why there are no clips, in Vietnamese; undefined where there are. */
  readonly lack: string | undefined
}

/** `lich-phat.html`: the schedule of a package to be printed on A4 and kept with the board; one file, no script, nothing fetched. */
export function scheduleSheet(schedule: PackageSchedule, parts: SheetParts): string {
  const { board, from, to, loops } = schedule
  const name = escaped(board.name)
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>Lịch phát ${name}, ${dateOf(from)}–${dateOf(to)}</title>
<style>${sheetStyle}</style>
</head>
<body>
<header>
<h1>Lịch phát bảng điện tử</h1>
<p class="board">${name}</p>
<dl>
<dt>Mã bảng</dt><dd>${escaped(board.id)}</dd>
<dt>Đơn vị quản lý</dt><dd>${escaped(parts.org)}</dd>
<dt>Kích thước</dt><dd>${board.width} × ${board.height} điểm ảnh</dd>
<dt>Khung hình phát</dt><dd>${framesText(schedule)}</dd>
<dt>Giờ của bảng</dt><dd>${escaped(board.timezone)} (UTC${schedule.notAfterText.slice(-6)})</dd>
<dt>Thời gian phát</dt><dd>từ ${dateOf(from)} đến hết ${dateOf(to)}</dd>
</dl>
<p class="not-after">Không phát sau ngày ${dateOf(to)}. Hết ngày này phải gỡ toàn bộ nội dung khỏi bảng.</p>
${parts.lack === undefined ? '' : `<p class="lack">${escaped(parts.lack)}. Gói này chỉ có ảnh PNG, không có tệp MP4.</p>`}
</header>
<section>
<h2>1. Lịch theo ngày</h2>
<table class="days">
<thead><tr><th>Ngày</th><th>Từ</th><th>Đến</th><th>Vòng phát</th><th>Tệp MP4</th></tr></thead>
${dayGroups(schedule)
  .map((group) => dayRows(group, schedule))
  .join('\n')}
</table>
</section>
<section>
<h2>2. Các vòng phát</h2>
${loops.map((_, index) => loopPart(index, schedule, parts)).join('\n')}
</section>
<section>
<h2>3. Nạp vào bảng</h2>
${loading}
</section>
</body>
</html>
`
}

const loading = `<ol>
<li>Định dạng thẻ nhớ hoặc USB theo FAT32 (exFAT nếu đầu phát nhận), rồi chép cả thư mục này vào đó.</li>
<li>Kiểm tra tệp không hỏng: <code>sha256sum -c SHA256SUMS</code>; trên Windows: <code>certutil -hashfile TỆP SHA256</code>
rồi so với mã ghi ở mục 2.</li>
<li>Đặt ngày, giờ và múi giờ của đầu phát đúng với “Giờ của bảng” ghi ở trên; nhiều đầu phát để sẵn giờ Trung Quốc, nhanh một giờ.</li>
<li>Trong phần mềm của hãng, lập cho mỗi dòng ở mục 1 một chương trình hẹn giờ: tệp MP4 của vòng, lặp lại liên tục,
tỉ lệ 1:1, đặt ở góc trên bên trái, không kéo giãn, tắt hiệu ứng chuyển cảnh.</li>
<li>Đầu phát không nhận MP4: nạp các ảnh PNG theo thứ tự và số mili giây ghi trong <code>schedule.json</code>.</li>
<li>Xem bảng chạy hết một vòng, đối chiếu với ảnh ở mục 2.</li>
<li>Tắt Wi-Fi của thẻ phát, đổi mật khẩu mặc định, khóa tủ.</li>
</ol>`

function dayRows({ first, last, lines }: DayGroup, { loops }: PackageSchedule): string {
  const days = first === last ? dateOf(first) : `${dateOf(first)} – ${dateOf(last)}`
  const rows = lines.map(({ from, to, loop }, i) => {
    const day = i === 0 ? `<th scope="rowgroup" rowspan="${lines.length}">${days}</th>` : ''
    const file = loops[loop]?.mp4?.file.replace(/^clips\//, '') ?? '–'
    return `<tr>${day}<td>${from}</td><td>${to}</td><td>${loop + 1}</td><td><code>${escaped(file)}</code></td></tr>`
  })
  return `<tbody>\n${rows.join('\n')}\n</tbody>`
}

/** From this width to height on a picture beside its words would be too low to be compared with the board. */
const wideFrom = 5

function loopPart(index: number, { board, loops }: PackageSchedule, { slides, pictures }: SheetParts): string {
  const { ms = 0, mp4 = null, steps = [] } = loops[index] ?? {}
  const isWide = board.width >= wideFrom * board.height
  const rows = (slides[index] ?? []).map(({ section, words, seconds, times, picture }) => {
    const image = `<img src="${pictures.get(picture) ?? ''}" alt="">`
    const panel = section === null ? '' : `<span class="panel">${escaped(section)}</span> `
    const shown = isWide
      ? `<td>${image}${panel}${escaped(words)}</td>`
      : `<td>${image}</td><td>${panel}${escaped(words)}</td>`
    return `<tr>${shown}<td>${seconds}</td><td>${times}</td></tr>`
  })
  const table = `<table class="slides${isWide ? ' wide' : ''}">
<thead><tr>${isWide ? '' : '<th>Hình</th>'}<th>Nội dung</th><th>Giây</th><th>Số lần</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`
  const pictured = new Set(steps.map(({ sha256 }) => sha256)).size
  return `<article>
<h3>Vòng ${index + 1}: ${secondsOf(ms)} giây, ${pictured} ảnh</h3>
${rows.length === 0 ? '<p>Bảng để đen.</p>' : table}
${mp4 ? `<p class="hash"><code>${escaped(mp4.file)}</code><br>SHA-256 <code>${mp4.sha256}</code></p>` : ''}
</article>`
}

function framesText({ frames: { view, width, height } }: PackageSchedule): string {
  const layout = view === 'canvas' ? 'như người xem thấy' : 'xếp như bộ điều khiển nhận'
  return `${width} × ${height} điểm ảnh, ${layout}`
}

function secondsOf(ms: number): string {
  return String(ms / 1000).replace('.', ',')
}

function dateOf(date: string): string {
  return date.split('-').reverse().join('/')
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
