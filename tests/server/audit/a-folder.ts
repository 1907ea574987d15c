import { rm } from 'node:fs/promises'
import { onTestFinished } from 'vitest'
import { newFolder } from '../../new-folder.ts'

/** A folder of the running test's own, gone when that is over. */
export async function aFolder(): Promise<string> {
  const folder = await newFolder('audit')
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
