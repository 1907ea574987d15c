import type { FoundFfmpeg } from '../../media/clip/find-ffmpeg.ts'
import type { PackageSchedule } from '../../media/package/package-schedule.ts'
import type { DateText } from '../../shared/plan/plan.ts'
import { playlistFrom } from '../../shared/schedule/playlist-of.ts'
import { scheduleOf } from '../../shared/schedule/schedule.ts'
import { withStandIns } from '../../shared/schedule/with-stand-ins.ts'
import { parseDate } from '../../shared/time/civil.ts'
import { oneBoard } from './one-board.ts'
import { type Options, optionsOf, required } from './options.ts'
import { readPlanFile } from './plan-file.ts'
import { Refusal } from './refusal.ts'
import { viewAsked } from './view-asked.ts'

/** A year: what is loaded by hand is looked at by hand before. */
const maxDays = 366

/**
 * `congchao package`: what a board shows over some days as files for a card or a USB stick, frames, clips and a printed schedule.
 * Pictures and clips are read from beside the plan file. A6
 */
export async function packageCommand(args: readonly string[], print: (text: string) => void): Promise<number> {
  const options = optionsOf(args, ['board', 'from', 'to', 'out', 'format', 'view'])
  const [name, out] = [required(options, 'board'), required(options, 'out')]
  const dates = datesAsked(options)
  const smil = smilAsked(options)
  // A vendor's card stands in the controller's place.
  const view = viewAsked(options, 'framebuffer')
  const plan = await readPlanFile(options.plan)
  const board = oneBoard(plan, name)

  // sharp is loaded for those commands alone that draw.
  const [{ findFfmpeg }, { writePackage }, { refuseTaken }, { drawnBeside }, { withClipSeconds }] = await Promise.all([
    import('../../media/clip/find-ffmpeg.ts'),
    import('../../media/package/write-package.ts'),
    import('../../media/package/replace-folder.ts'),
    import('./drawn-beside.ts'),
    import('./with-clip-seconds.ts'),
  ])
  await refusing(out, () => refuseTaken(out))
  const found = await findFfmpeg(process.env)
  const tell = options.json ? () => undefined : print
  if (found.lack) tell(`${found.lack.messageVi}; gói chỉ có ảnh PNG / ${found.lack.message}; PNGs only\n`)
  const schedule = scheduleOf(await withClipSeconds(plan, options.plan, found))
  const draft = withStandIns(playlistFrom(schedule, board.id, dates.first, dates.days), schedule)
  const { needs } = draft
  tell(`Vẽ nội dung: ${needs.length} / drawing: ${needs.length}\n`)
  const { playlist, assets } = await drawnBeside(options.plan, draft, found.ffmpeg, tell)
  const order = {
    ...{ board, from: dates.from, to: dates.to, playlist, needs, assets, found, view, smil },
    org: plan.orgs.find(({ id }) => id === board.org)?.name ?? board.org,
    onProgress: (done: number, of: number) => tell(`Vòng phát ${done}/${of} / loop ${done} of ${of}\n`),
  }
  const packed = await refusing(out, () => writePackage(order, out))
  print(options.json ? `${JSON.stringify(summaryOf(packed, out, found))}\n` : `Xong: ${out} / done: ${out}\n`)
  return 0
}

function summaryOf(packed: PackageSchedule, out: string, { lack }: FoundFfmpeg) {
  const { board, frames: shown, from, to, notAfterText, stretches, loops } = packed
  const frames = new Set(loops.flatMap(({ steps }) => steps.map(({ file }) => file))).size
  const counts = { stretches: stretches.length, loops: loops.length, frames }
  return {
    board: board.id,
    out,
    ...shown,
    from,
    to,
    notAfter: notAfterText,
    ...counts,
    ...(lack && { withoutClips: lack.message }),
  }
}

function datesAsked(options: Options) {
  const [from, to] = [dateOf(options, 'from'), dateOf(options, 'to')]
  const days = to.day - from.day + 1
  if (days < 1) {
    throw Refusal.words(`--to ${to.date} is before --from ${from.date}`, `--to ${to.date} trước --from ${from.date}`)
  }
  if (days > maxDays) throw Refusal.words(`over ${maxDays} days`, `quá ${maxDays} ngày`)
  return { from: from.date, to: to.date, first: from.day, days }
}

function dateOf(options: Options, name: 'from' | 'to'): { readonly date: DateText; readonly day: number } {
  const date = required(options, name)
  const day = parseDate(date)
  if (day === undefined) throw Refusal.words(`--${name} ${date}: no such date`, `--${name} ${date}: không có ngày này`)
  return { date, day }
}

function smilAsked({ values: { format } }: Options): boolean {
  if (format === undefined || format === 'smil') return format === 'smil'
  throw Refusal.words(`--format ${format}: only smil`, `--format ${format}: chỉ có smil`)
}

/** Runs what writes into `out`; refuses where that folder is somebody else's or cannot be written. */
async function refusing<T>(out: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    const { name, code, syscall } = cause as NodeJS.ErrnoException
    if (name === 'FolderTaken') {
      throw Refusal.words(`--out ${out}: holds other files`, `--out ${out}: đã có tệp khác trong đó`, { cause })
    }
    if (syscall === undefined) throw cause
    throw Refusal.words(`cannot write ${out} (${code})`, `không ghi được vào ${out} (${code})`, { cause })
  }
}
