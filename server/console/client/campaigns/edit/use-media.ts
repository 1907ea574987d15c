import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { MediaView } from '../../../../../shared/api/media.ts'
import type { MediaSlide } from '../../../../../shared/plan/plan.ts'
import { askJson } from '../../api/ask-server.ts'

/** Pictures and clips by their SHA-256, as far as the server has told of them. */
export interface KnownMedia {
  readonly known: ReadonlyMap<string, MediaView>
  /** Takes news of one. */
  readonly learn: (media: MediaView) => void
}

/** What the server knows of the pictures and clips of slides, each asked for once. */
export function useMedia(slides: readonly Pick<MediaSlide, 'media'>[]): KnownMedia {
  const [known, setKnown] = useState<ReadonlyMap<string, MediaView>>(new Map())
  const learn = useCallback((media: MediaView) => setKnown((former) => new Map(former).set(media.sha256, media)), [])
  const asked = useRef(new Set<string>())
  const wanted = slides.map(({ media }) => media)
  useEffect(() => {
    for (const sha of wanted) {
      if (known.has(sha) || asked.current.has(sha)) continue
      asked.current.add(sha)
      askJson<MediaView>(`/api/v1/media/${sha}`).then(learn, (error: unknown) => {
        asked.current.delete(sha)
        console.warn(error)
      })
    }
  }, [wanted.join()])
  return { known, learn }
}
