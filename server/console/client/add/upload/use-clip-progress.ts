import { useEffect } from 'preact/hooks'
import type { MediaView } from '../../../../../shared/api/media.ts'
import { askJson } from '../../api/ask-server.ts'
import type { MediaDraft } from '../drafts/draft.ts'

const everyMs = 1000

/** Asks how far the preparation of clips is, until each is ready or has failed; `heard` is told a clip of which something has changed. */
export function useClipProgress(files: readonly MediaDraft[], heard: (media: MediaView) => void): void {
  useEffect(() => {
    const waiting = files.flatMap(({ media }) => (media.state === 'preparing' ? [media] : []))
    if (waiting.length === 0) return
    async function ask(before: MediaView): Promise<void> {
      const media = await askJson<MediaView>(`/api/v1/media/${before.sha256}`)
      if (media.state !== before.state || media.progress !== before.progress) heard(media)
    }
    const asking = setInterval(() => {
      // Where the server cannot be asked, the page says so already.
      for (const media of waiting) ask(media).catch((error: unknown) => console.warn(error))
    }, everyMs)
    return () => clearInterval(asking)
  }, [files])
}
