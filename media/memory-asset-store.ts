import type { AssetStore } from './asset-store.ts'
import { sha256Of } from './sha256-of.ts'

/** An asset store that lives as long as the process: for the command line and for tests. */
export function memoryAssetStore(): AssetStore {
  const kept = new Map<string, Buffer>()
  return {
    async put(bytes) {
      const name = sha256Of(bytes)
      // A copy: the caller may go on to reuse its buffer.
      kept.set(name, Buffer.from(bytes))
      return name
    },
    async get(sha256) {
      const bytes = kept.get(sha256)
      return bytes && Buffer.from(bytes)
    },
    async has(sha256) {
      return kept.has(sha256)
    },
  }
}
