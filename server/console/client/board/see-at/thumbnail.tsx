import type { Rendition } from '../../../../../shared/playlist/playlist.ts'
import { say } from '../../words/say.ts'

/** The first look of a rendition, small: the words beside it say what it is. */
export function Thumbnail({ rendition }: { readonly rendition: Rendition | null }) {
  if (!rendition) return <span class="turn-picture none">{say('chưa có hình', 'no picture')}</span>
  const { sha256, clip } = rendition
  return (
    <span class="turn-picture">
      {clip ? (
        <video src={`/renditions/${sha256}.mp4`} preload="metadata" muted />
      ) : (
        <img src={`/renditions/${sha256}.png`} loading="lazy" decoding="async" alt="" />
      )}
    </span>
  )
}
