import { askJson } from '../api/ask-server.ts'
import type { Media } from './draft.ts'

const everyMs = 1000

/** Asks how far the preparation of clips is, until each is ready or has failed. */
export interface ClipWatch {
  /** Called a few times a second with the clips there are; `on` in ms. */
  tick(on: number, media: readonly Media[]): void
}

/** `heard` is told a clip of which something has changed. */
export function clipWatch(heard: (media: Media) => void): ClipWatch {
  let dueOn = 0

  async function ask(before: Media): Promise<void> {
    const media = await askJson<Media>(`/api/v1/media/${before.sha256}`)
    if (media.state !== before.state || media.progress !== before.progress) heard(media)
  }

  return {
    tick(on, media) {
      if (on < dueOn) return
      dueOn = on + everyMs
      // Where the server cannot be asked, the page says so already.
      for (const one of media) if (one.state === 'preparing') ask(one).catch((error: unknown) => console.warn(error))
    },
  }
}
