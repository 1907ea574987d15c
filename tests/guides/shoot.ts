import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lightPicture } from './light-picture.ts'
import { shots } from './shots.ts'
import { stageAt } from './stage.ts'

/** A Monday morning on which a congress opens; 22 December is near. */
const at = '2026-11-30T08:30:00+07:00'

/** Draws every picture of the guides anew into their folder. */
export async function shootGuides(folder: string): Promise<void> {
  const stage = await stageAt(at)
  try {
    for (const { file, draw } of shots) {
      const png = await lightPicture(await draw(stage))
      await writeFile(join(folder, file), png)
      console.log(`${file}: ${Math.ceil(png.length / 1000)} kB`)
    }
  } finally {
    await stage.close()
  }
}
