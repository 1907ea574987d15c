/** Why a board has no key: nobody who may pair it is signed in here, another machine has it, there is no such board, or no server answers. */
export type NoKey = 'unpaired' | 'taken' | 'unknown' | 'unreachable'

/** Why a board shows nothing of a playlist; `waiting` is the plate of a board that is in order. The shell has a note for each. */
export type Note = NoKey | 'waiting' | 'insecure'
