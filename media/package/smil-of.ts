import { printInstant } from '../../shared/time/date-time-text.ts'
import { localDaysOf } from '../../shared/time/local-day.ts'
import type { PackagedStretch, PackageSchedule } from './package-schedule.ts'
import type { PackagedLoop, PackagedScene } from './packaged-loop.ts'

/**
 * The package as SMIL 3.0, for players of signage: a loop for each stretch between two times of the clock, standing pictures as
 * `img`, what moves as `video`. Times are the board's own, to the second and without an offset: some players know no other.
 */
export function smilOf(
  { board, frames }: PackageSchedule,
  stretches: readonly PackagedStretch[],
  loops: readonly PackagedLoop[],
): string {
  const { offsetAt } = localDaysOf(board.timezone)
  const clock = (at: number) => printInstant(at, offsetAt(at)).slice(0, 19)
  const size = `width="${frames.width}" height="${frames.height}"`
  const playing = stretches.map(({ stretch: { startsAt, endsAt }, loop }) =>
    [
      `      <seq begin="wallclock(${clock(startsAt)})" end="wallclock(${clock(endsAt)})" repeatCount="indefinite">`,
      ...(loops[loop] as PackagedLoop).scenes.flatMap(elementsOf),
      '      </seq>',
    ].join('\n'),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<smil xmlns="http://www.w3.org/ns/SMIL" version="3.0" baseProfile="Language">
  <head>
    <meta name="title" content="${escaped(board.name)}"/>
    <layout>
      <root-layout ${size} backgroundColor="#000000"/>
      <region regionName="board" xml:id="board" left="0" top="0" ${size} z-index="0" backgroundColor="#000000"/>
    </layout>
  </head>
  <body>
    <par>
${playing.join('\n')}
    </par>
  </body>
</smil>
`
}

function elementsOf({ steps, clip, ms }: PackagedScene): readonly string[] {
  if (clip) return [element('video', clip.file, ms)]
  return steps.map(({ file, ms }) => element('img', file, ms))
}

function element(kind: 'img' | 'video', file: string, ms: number): string {
  return `        <${kind} src="${escaped(file)}" region="board" fit="fill" dur="${ms / 1000}s"/>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
