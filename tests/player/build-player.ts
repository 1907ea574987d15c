import { fileURLToPath } from 'node:url'

/** How a player is built for a test: as `buildPlayer` of `server/build.mjs`, which has no types, takes it. */
export interface PlayerBuild {
  readonly minify?: boolean
  /** The script of the page, a path from the root. */
  readonly main?: string
  readonly silentMs?: number
  readonly trialMs?: number
}

/** Builds the board's page into a folder. */
export async function buildPlayer(outdir: string, options: PlayerBuild = {}): Promise<void> {
  const program = fileURLToPath(new URL('../../server/build.mjs', import.meta.url))
  const built = (await import(program)) as { buildPlayer(outdir: string, options: PlayerBuild): Promise<void> }
  await built.buildPlayer(outdir, options)
}
