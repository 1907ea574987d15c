import type { CampaignId, PlacementId, SlideId } from '../../shared/plan/plan.ts'
import type { Playlist } from '../../shared/playlist/playlist.ts'
import type { ManifestMessage } from '../../shared/protocol/messages.ts'
import { playlistOf, turn } from './playlist.ts'
import { manifestMessage, type SignedAs } from './signed.ts'

/** The only picture of them. */
export const rendition = { sha256: 'a'.repeat(64), bytes: 1, width: 64, height: 32 }
/** Whose turn it is that is dated. */
export const dated = { campaign: 'spring' as CampaignId, placement: 'p-1' as PlacementId }
const base = playlistOf([turn(0, 10, dated)], [rendition])

/** A dated turn for a day, an evergreen one besides; `seconds` makes it another. */
export const aPlaylist = (seconds: number, more: Partial<Playlist> = {}): Playlist => ({
  ...base,
  loops: [
    { ms: seconds * 1000, turns: [turn(0, seconds, dated)] },
    { ms: 60_000, turns: [turn(0, 60, { slide: 'evergreen' as SlideId })] },
  ],
  evergreen: [1],
  ...more,
})
/** A manifest of such a playlist. */
export const message = (version: number, as: SignedAs = {}) => manifestMessage(version, aPlaylist(version), as)
export const nameOf = ({ epoch, version, digest }: ManifestMessage) => ({ epoch, version, digest })
/** As a board keeps it. */
export const keptOf = (sent: ManifestMessage) => ({ name: nameOf(sent), envelope: sent.envelope })
