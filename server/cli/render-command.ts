import { timezoneOf } from '../../shared/plan/effective.ts'
import { playlistFrom } from '../../shared/schedule/playlist-of.ts'
import { scheduleOf } from '../../shared/schedule/schedule.ts'
import { withStandIns } from '../../shared/schedule/with-stand-ins.ts'
import { localDaysOf } from '../../shared/time/local-day.ts'
import { instantIn } from './instant.ts'
import { oneBoard } from './one-board.ts'
import { optionsOf, required } from './options.ts'
import { readPlanFile } from './plan-file.ts'
import { viewAsked } from './view-asked.ts'
import { writeOut } from './write-out.ts'

/** `congchao render`: the frame that a board shows at an instant, as a PNG file. Pictures and clips are read from beside the plan file. A6 */
export async function renderCommand(args: readonly string[], print: (text: string) => void): Promise<number> {
  const options = optionsOf(args, ['board', 'at', 'out', 'view'])
  const [name, at, out] = [required(options, 'board'), required(options, 'at'), required(options, 'out')]
  const view = viewAsked(options, 'canvas')
  const plan = await readPlanFile(options.plan)
  const board = oneBoard(plan, name)
  const zone = timezoneOf(board, plan)
  const instant = instantIn(zone, at)

  // sharp is loaded for those commands alone that draw.
  const [{ frameOf }, { findFfmpeg }, { drawnBeside }, { withClipSeconds }] = await Promise.all([
    import('../../media/frame-of.ts'),
    import('../../media/clip/find-ffmpeg.ts'),
    import('./drawn-beside.ts'),
    import('./with-clip-seconds.ts'),
  ])
  const found = await findFfmpeg(process.env)
  const schedule = scheduleOf(await withClipSeconds(plan, options.plan, found))
  const draft = playlistFrom(schedule, board.id, localDaysOf(zone).dayAt(instant), 1)
  const tell = options.json ? () => undefined : print
  const { playlist, assets } = await drawnBeside(options.plan, withStandIns(draft, schedule), found.ffmpeg, tell)
  const png = await frameOf(playlist, instant, assets, { view, ffmpeg: found.ffmpeg })
  await writeOut(out, png)
  // IHDR, the first chunk of every PNG, begins with the size.
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  if (options.json) print(`${JSON.stringify({ board: board.id, at: instant, view, out, width, height })}\n`)
  return 0
}
