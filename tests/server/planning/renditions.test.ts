import { describe, expect, it, onTestFinished } from 'vitest'
import type { AssetStore } from '../../../media/asset-store.ts'
import { memoryAssetStore } from '../../../media/memory-asset-store.ts'
import { openDatabase } from '../../../server/db/database.ts'
import { mendedAssets } from '../../../server/planning/mended-assets.ts'
import { createRenditions } from '../../../server/planning/renditions.ts'
import { sealWith } from '../../../server/store/seal.ts'
import type { Slide, SlideId } from '../../../shared/plan/plan.ts'
import type { Need } from '../../../shared/playlist/playlist.ts'

const slide = { id: 'kh' as SlideId, kind: 'slogan', text: 'Chào mừng' } satisfies Slide
const need: Need = { slide, width: 96, height: 32, color: 'full' }

/** Renditions over a disk whose files may be taken away, and which may be full. */
async function onADisk() {
  const database = await openDatabase({ sqlite: ':memory:' })
  onTestFinished(() => database.close())
  let disk = memoryAssetStore()
  const state = { full: false, puts: 0, uptime: 0 }
  const assets: AssetStore = {
    get: (sha256) => disk.get(sha256),
    has: (sha256) => disk.has(sha256),
    async put(bytes) {
      state.puts += 1
      if (state.full) throw new Error('no space left')
      return disk.put(bytes)
    },
  }
  const reported: unknown[] = []
  const uptime = () => state.uptime
  const report = (error: unknown) => void reported.push(error)
  const seal = sealWith(new Uint8Array(32).fill(7), 'renditions')
  const fitPictures = () => Promise.reject(new Error('no slide here shows a picture'))
  const studio = { originals: memoryAssetStore(), fitPictures, ffmpeg: undefined }
  const renditions = createRenditions({ database, studio, assets, uptime, report, seal })
  await renditions.draw([need])
  const [rendition] = await renditions.find([need])
  const lose = () => {
    disk = memoryAssetStore()
  }
  return {
    ...{ renditions, state, lose, reported },
    sha256: rendition!.sha256,
    mended: mendedAssets(assets, renditions),
  }
}

describe('a rendition whose bytes are gone', () => {
  it('is drawn anew for whoever reads it, once for all who ask at the same time', async () => {
    const { mended, sha256, lose, state } = await onADisk()
    const before = await mended.get(sha256)
    lose()
    const read = await Promise.all([1, 2, 3, 4].map(() => mended.get(sha256)))
    expect(read).toEqual([before, before, before, before])
    expect(state.puts).toBe(2)
  })

  it('stays in the playlists while it is drawn anew', async () => {
    const { mended, renditions, sha256, lose } = await onADisk()
    lose()
    const reading = mended.get(sha256)
    expect(await renditions.find([need])).toMatchObject([{ sha256 }])
    await reading
  })

  it('is not there while it cannot be drawn, and is tried again a minute later', async () => {
    const { mended, sha256, lose, state, reported } = await onADisk()
    lose()
    state.full = true
    expect(await mended.get(sha256)).toBeUndefined()
    expect(await mended.get(sha256)).toBeUndefined()
    expect([state.puts, reported.length]).toEqual([2, 1])
    Object.assign(state, { full: false, uptime: 60_000 })
    expect(await mended.get(sha256)).toBeDefined()
  })

  it('is nobody’s where no slide is known by that name', async () => {
    const { mended, state } = await onADisk()
    expect(await mended.get('0'.repeat(64))).toBeUndefined()
    expect(state.puts).toBe(1)
  })
})
