import { readFile, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { timezoneOf } from '../../shared/plan/effective.ts'
import type { Rendition } from '../../shared/playlist/playlist.ts'
import { playlistFrom } from '../../shared/schedule/playlist-of.ts'
import { scheduleOf } from '../../shared/schedule/schedule.ts'
import { localDaysOf } from '../../shared/time/local-day.ts'
import { instantIn } from './instant.ts'
import { optionsOf, required } from './options.ts'
import { boardsNamed, readPlanFile } from './plan-file.ts'
import { Refusal } from './refusal.ts'

/** `congchao render`: the frame that a board shows at an instant, as a PNG file. Pictures are read from beside the plan file. */
export async function renderCommand(args: readonly string[], print: (text: string) => void): Promise<number> {
  const options = optionsOf(args, ['board', 'at', 'out'])
  const [name, at, out] = [required(options, 'board'), required(options, 'at'), required(options, 'out')]
  const schedule = scheduleOf(await readPlanFile(options.plan))
  const [board, other] = boardsNamed(schedule.plan, name)
  if (!board || other) throw Refusal.words('--board: name one board', '--board: ghi một bảng')
  const zone = timezoneOf(board, schedule.plan)
  const instant = instantIn(zone, at)
  const { playlist, needs } = playlistFrom(schedule, board.id, localDaysOf(zone).dayAt(instant), 1)

  const [{ frameOf }, { memoryAssetStore }, { renderNeed }, { MediaFault }] = await Promise.all([
    import('../../media/frame-of.ts'),
    import('../../media/memory-asset-store.ts'),
    import('../../media/render-need.ts'),
    import('../../media/media-fault.ts'),
  ])
  const frames = memoryAssetStore()
  const originals = { ...frames, get: (path: string) => readBeside(options.plan, path) }
  const renditions: (Rendition | null)[] = []
  for (const need of needs) {
    try {
      const { png, rendition } = await renderNeed(need, originals)
      await frames.put(png)
      renditions.push(rendition)
    } catch (error) {
      if (!(error instanceof MediaFault)) throw error
      // As on the board: what cannot be drawn does not hold back the rest.
      if (!options.json) print(`${error.messageVi} / ${error.message}\n`)
      renditions.push(null)
    }
  }
  const png = await frameOf({ ...playlist, renditions }, instant, frames)
  await written(out, png)
  if (options.json)
    print(`${JSON.stringify({ board: board.id, at: instant, out, width: playlist.width, height: playlist.height })}\n`)
  return 0
}

async function readBeside(plan: string, path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(resolve(dirname(plan), path))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

async function written(path: string, bytes: Buffer): Promise<void> {
  try {
    await writeFile(path, bytes)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw Refusal.words(`cannot write ${path} (${code})`, `không ghi được tệp ${path} (${code})`, { cause })
  }
}
