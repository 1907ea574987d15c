import type { BoundPlaylist } from './bind-playlist.ts'

/** In its envelope, and that in a message, so many bytes of a playlist come to just less than a board takes. */
const mostBytes = 12_000_000

/** The playlist of `days` days, or of the half of them, and so on: of the first that a board can be sent. One of a single day in any case. */
export async function daysThatFit(
  bind: (days: number) => Promise<BoundPlaylist>,
  days: number,
  most = mostBytes,
): Promise<BoundPlaylist> {
  const bound = await bind(days)
  if (days === 1 || Buffer.byteLength(bound.body) <= most) return bound
  return daysThatFit(bind, Math.floor(days / 2), most)
}
