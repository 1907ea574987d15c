import { writeFile } from 'node:fs/promises'
import { Refusal } from './refusal.ts'

/** Writes the file that `--out` names; refuses where it cannot be written. */
export async function writeOut(path: string, bytes: Buffer): Promise<void> {
  try {
    await writeFile(path, bytes)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw Refusal.words(`cannot write ${path} (${code})`, `không ghi được tệp ${path} (${code})`, { cause })
  }
}
