import { mostBytes } from '../../media/most-bytes.ts'

/** The most bytes of a picture as it comes. */
export const maxPictureBytes = mostBytes.picture

/** The most bytes of a clip as it comes. */
export const maxClipBytes = mostBytes.clip

/** How many of the first bytes say what a file is. */
export const tellingBytes = 64

/** How long an upload that was never finished is kept, in ms. */
export const unfinishedMs = 24 * 60 * 60_000

/** How many uploads may stand unfinished at a time: with their largest size this bounds what they take of the disk. */
export const maxUnfinished = 32
