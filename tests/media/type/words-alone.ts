import type { Studio } from '../../../media/studio.ts'

/** A studio for slides of words: nothing in it has a picture. */
export const wordsAlone: Studio = {
  originals: { get: async () => undefined },
  fitPictures: () => Promise.reject(new Error('these slides have no pictures')),
  ffmpeg: undefined,
}
