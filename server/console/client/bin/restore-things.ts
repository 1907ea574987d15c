import { askServer, sendingOf } from '../api/ask-server.ts'

/** Puts things of the bin back, all of them or none, by their ids there. Throws `Refused`. */
export async function restoreThings(things: readonly string[]): Promise<void> {
  await askServer('/api/v1/bin/restore', sendingOf('POST', { things }))
}
