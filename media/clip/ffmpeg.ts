/** A program that reads and writes clips. */
export interface Ffmpeg {
  readonly path: string
  /** As it says itself: `4.1`. */
  readonly version: string
}
