import type { AssetStore } from '../../media/asset-store.ts'
import type { Renditions } from './renditions.ts'

/** The renditions in `assets`, for reading: one whose bytes are gone or spoiled is drawn anew before it is given. */
export function mendedAssets(assets: AssetStore, renditions: Pick<Renditions, 'mend'>): AssetStore {
  return {
    ...assets,
    async get(sha256) {
      const bytes = await assets.get(sha256)
      return bytes ?? ((await renditions.mend(sha256)) ? assets.get(sha256) : undefined)
    },
  }
}
