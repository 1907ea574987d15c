#!/usr/bin/env node
// The command as it is called. `npm install` has bundled it; a checkout installed without scripts is bundled here.
import { existsSync } from 'node:fs'

const bundled = new URL('../../dist/cli.mjs', import.meta.url)
if (!existsSync(bundled)) {
  const { buildAll } = await import('../build.mjs')
  await buildAll()
}
await import(bundled.href)
