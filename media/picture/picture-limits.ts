import { mostBytes } from '../most-bytes.ts'

/** What a picture may ask of this machine. All of it is known before a pixel is decoded. */
export const pictureLimits = {
  /** Of the file. */
  bytes: mostBytes.picture,
  /** Of one frame. */
  pixels: 5e7,
  /** Of an animation, or pages of a TIFF. */
  frames: 500,
  /** The longest side. */
  side: 30_000,
  /** The shortest side of a picture that is handed in: anything less is a tracking dot or a mistake. */
  leastSide: 16,
  /** What the decoder may hold of one frame, by `heldBytes`: a 16-bit interlaced PNG of the most pixels, without transparency. */
  heldBytes: 3.3e8,
  /** Of all samples of one frame, unfolded: 16 bits of three channels of the most pixels. */
  sampleBytes: 3.2e8,
  /** Pixels times the scans of a progressive JPEG: each scan goes over the whole picture, however few bytes it has. */
  scannedPixels: 7e8,
} as const

/** No more pixels are ever kept of a picture: far more than any board has, and a memory that all of a picture's work fits in. */
export const mostKeptPixels = 2.4e7
