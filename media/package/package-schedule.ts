import type { Board, DateText } from '../../shared/plan/plan.ts'
import type { Playlist } from '../../shared/playlist/playlist.ts'
import { printInstant } from '../../shared/time/date-time-text.ts'
import { localDaysOf } from '../../shared/time/local-day.ts'
import { clipFps } from '../clip/h264.ts'
import type { PackageFile } from './file-shelf.ts'
import type { View } from './frame-drawer.ts'
import { type FrameSize, frameSize } from './frame-size.ts'
import type { PackagedLoop, PackagedStep } from './packaged-loop.ts'
import type { Stretch } from './stretches-of.ts'

/** A stretch, and the number of the loop that repeats in it from its start on. */
export interface PackagedStretch {
  readonly stretch: Stretch
  readonly loop: number
}

/** `schedule.json`: what a board shows, for programs. Instants are epoch ms and texts in the board's offset. */
export interface PackageSchedule {
  readonly format: 'congchao/package@1'
  /** As people see it. */
  readonly board: Pick<Board, 'id' | 'name' | 'width' | 'height'> & { readonly timezone: string }
  /** How every frame and clip is laid out, and how large it is; a clip's odd sides are padded to even ones. */
  readonly frames: FrameSize & { readonly view: View }
  readonly from: DateText
  readonly to: DateText
  readonly startsAt: number
  /** From here on nothing of it may be shown. */
  readonly notAfter: number
  readonly notAfterText: string
  /** Pictures a second of what moves; an MP4 in which nothing does has fewer frames. */
  readonly fps: number
  /** In time order, without gap or overlap. `loop` is an index into `loops`; its first picture is due at the stretch's start. */
  readonly stretches: readonly {
    readonly start: string
    readonly end: string
    readonly startsAt: number
    readonly endsAt: number
    readonly loop: number
  }[]
  readonly loops: readonly {
    readonly ms: number
    readonly mp4: PackageFile | null
    readonly steps: readonly PackagedStep[]
  }[]
}

/** The schedule of a package. */
export function packageSchedule(
  board: Board,
  playlist: Playlist,
  { from, to, view }: Pick<PackageSchedule, 'from' | 'to'> & { readonly view: View },
  stretches: readonly PackagedStretch[],
  loops: readonly PackagedLoop[],
): PackageSchedule {
  const { timezone } = playlist
  const { offsetAt } = localDaysOf(timezone)
  const told = (at: number) => printInstant(at, offsetAt(at))
  const startsAt = stretches[0]?.stretch.startsAt ?? 0
  const notAfter = stretches[stretches.length - 1]?.stretch.endsAt ?? 0
  return {
    format: 'congchao/package@1',
    board: { id: board.id, name: board.name, width: board.width, height: board.height, timezone },
    frames: { view, ...frameSize(playlist, view) },
    ...{ from, to },
    startsAt,
    notAfter,
    notAfterText: told(notAfter),
    fps: clipFps,
    stretches: stretches.map(({ stretch: { startsAt, endsAt }, loop }) => ({
      ...{ start: told(startsAt), end: told(endsAt), startsAt, endsAt, loop },
    })),
    loops: loops.map(({ ms, mp4, scenes }) => ({ ms, mp4, steps: merged(scenes.flatMap(({ steps }) => steps)) })),
  }
}

/** Neighbours with the same picture as one. */
function merged(steps: readonly PackagedStep[]): readonly PackagedStep[] {
  const kept: PackagedStep[] = []
  for (const step of steps) {
    const last = kept[kept.length - 1]
    if (last?.sha256 === step.sha256) kept[kept.length - 1] = { ...last, ms: last.ms + step.ms }
    else kept.push(step)
  }
  return kept
}
