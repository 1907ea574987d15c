import { counted } from '../../words/counted.ts'
import { say } from '../../words/say.ts'
import type { Drawn } from './use-drawing.ts'

/** What whoever does not see the pictures is told once all of them stand; empty before. */
export function drawnWords(all: readonly (Drawn | undefined)[]): string {
  if (all.length === 0 || !all.every((drawn) => drawn?.isDone)) return ''
  const lines = all.flatMap((drawn) => drawn?.lines ?? [])
  const found = lines.flatMap(({ verdict, boards }) => [
    ...(verdict?.findings ?? []),
    ...boards.flatMap(({ findings }) => findings),
  ])
  const drawn = say(`Đã dựng xong ${lines.length} hình.`, `${counted(lines.length, 'picture')} drawn.`)
  if (found.length === 0) return drawn
  return `${drawn} ${say(`${found.length} điều nên xem lại.`, `${counted(found.length, 'thing')} to look at again.`)}`
}
