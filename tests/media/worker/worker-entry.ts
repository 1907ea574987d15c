import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** The picture worker's child program, built from source. */
export interface WorkerEntry {
  readonly path: string
  remove(): Promise<void>
}

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Builds it inside the project, where a bundle finds its packages as dist/ does. */
export async function workerEntry(): Promise<WorkerEntry> {
  await mkdir(join(root, 'tests', '.tmp'), { recursive: true })
  const folder = await mkdtemp(join(root, 'tests', '.tmp', 'media-worker-'))
  const path = join(folder, 'media-worker.mjs')
  await build({
    absWorkingDir: root,
    entryPoints: ['media/worker/main.ts'],
    outfile: path,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  })
  return { path, remove: () => rm(folder, { recursive: true }) }
}
