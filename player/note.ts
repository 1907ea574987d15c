/** Why a page shows nothing of a playlist; `waiting` is the plate of a board that is in order. The shell has a note for each. */
export type Note = 'waiting' | 'unknown' | 'insecure' | 'no-card'
