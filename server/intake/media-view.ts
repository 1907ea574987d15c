import type { MediaView } from '../../shared/api/media.ts'
import type { KeptMedia } from '../store/media/media-store.ts'
import type { Intake } from './intake.ts'

/** A file with how far the work on it is. */
export function mediaViewOf(media: KeptMedia, { progressOf }: Pick<Intake, 'progressOf'>): MediaView {
  const { sha256, state } = media
  const progress = state === 'preparing' ? progressOf(sha256) : state === 'ready' ? 1 : 0
  return { ...media, progress, picture: pictureOf(media) === undefined ? null : `/media/${sha256}` }
}

/** The hash of what is shown of a file; undefined while there is nothing. */
export function pictureOf({ master, facts }: KeptMedia): string | undefined {
  return master ?? (typeof facts.sheet === 'string' ? facts.sheet : undefined)
}
