import { oneBoard } from './one-board.ts'
import { optionsOf, required } from './options.ts'
import { readPlanFile } from './plan-file.ts'
import { viewAsked } from './view-asked.ts'
import { writeOut } from './write-out.ts'

/** `congchao card`: the calibration card of a board as a PNG file, as people see it or as its controller takes it. A7 */
export async function cardCommand(args: readonly string[], print: (text: string) => void): Promise<number> {
  const options = optionsOf(args, ['board', 'out', 'view'])
  const [name, out] = [required(options, 'board'), required(options, 'out')]
  const view = viewAsked(options, 'canvas')
  const board = oneBoard(await readPlanFile(options.plan), name)
  // What draws is loaded for those commands alone that draw.
  const { cardPng } = await import('../../media/look/card-png.ts')
  const png = await cardPng(board, view)
  await writeOut(out, png)
  // IHDR, the first chunk of every PNG, begins with the size.
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  if (options.json) print(`${JSON.stringify({ board: board.id, view, out, width, height })}\n`)
  return 0
}
