import { sha256Of } from '../../../media/sha256-of.ts'
import { facesFor } from '../../../media/type/faces-for.ts'

/** For each text a hash of its ink in every face that it can be set in, with greys and without. */
export async function hashesOfLetters(texts: readonly string[]): Promise<string[]> {
  const hashes: string[] = []
  for (const text of texts) {
    const drawn: string[] = []
    for (const face of await facesFor(text)) {
      for (const oneBit of [false, true]) {
        const { width, height, above, levels } = await face.draw(text, 23, oneBit)
        drawn.push(`${face.name} ${width}x${height} ${above} ${sha256Of(Buffer.from(levels))}`)
      }
    }
    hashes.push(sha256Of(drawn.join('\n')))
  }
  return hashes
}
