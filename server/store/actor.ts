/** On whose behalf something is done, as the log keeps it. `address` is where from; null for what the server does by itself. */
export interface Actor {
  readonly kind: 'person' | 'token' | 'board' | 'nobody' | 'system'
  /** Of the person, the token or the board; empty for nobody and the system. */
  readonly id: string
  /** As they were called then. */
  readonly name: string
  readonly address: string | null
}

/** The server itself. */
export const system: Actor = { kind: 'system', id: '', name: 'congchao', address: null }
