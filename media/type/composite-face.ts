import { drawRuns, type Run } from './draw-runs.ts'
import { graphemesOf } from './graphemes-of.ts'
import { joinedExtent } from './joined-extent.ts'
import type { OutlineFace, PreparedFace } from './outline-face.ts'
import { scriptOf } from './script-of.ts'

/** Several outline faces as one: each letter in the first of them that was made for its script and has it, all on one baseline. */
export function compositeFace(faces: readonly OutlineFace[]): PreparedFace {
  const has = (face: OutlineFace, grapheme: string) => face.missingFrom(grapheme).length === 0

  function faceFor(grapheme: string, before: OutlineFace | undefined): OutlineFace | undefined {
    const script = scriptOf(grapheme)
    // Spaces, digits and signs stay with the letters before them.
    if (!script && before && has(before, grapheme)) return before
    const able = faces.filter((face) => has(face, grapheme))
    return able.find(({ typeface }) => typeface.script === script) ?? able[0]
  }

  function runsOf(text: string): { readonly text: string; readonly face: OutlineFace }[] {
    const runs: { text: string; face: OutlineFace }[] = []
    for (const grapheme of graphemesOf(text)) {
      const last = runs.at(-1)
      const face = faceFor(grapheme, last?.face)
      if (!face) continue
      if (last?.face === face) last.text += grapheme
      else runs.push({ text: grapheme, face })
    }
    return runs
  }

  return {
    outline: true,
    sizes: null,
    name: faces.map(({ name }) => name).join(' + '),
    unevenOneBit: [...new Set(faces.flatMap(({ unevenOneBit }) => unevenOneBit))],
    missingFrom: (text) => graphemesOf(text).filter((grapheme) => !faces.some((face) => has(face, grapheme))),
    async prepare(text) {
      for (const run of runsOf(text)) await run.face.prepare(run.text)
    },
    extentOf: (text) => joinedExtent(runsOf(text).map((run) => run.face.extentOf(run.text))),
    draw(line, size, oneBit) {
      const runs = runsOf(line).map((run): Run => ({ text: run.text, typeface: run.face.typeface }))
      return drawRuns(runs, size, oneBit)
    },
  }
}
