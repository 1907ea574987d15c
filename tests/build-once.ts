import { execFileSync } from 'node:child_process'

/** Bundles server, command line and player once before the tests, as `npm start` does. */
export function setup(): void {
  execFileSync(process.execPath, ['server/build.mjs'], { stdio: 'inherit' })
}
