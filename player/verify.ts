import { verifier as signatures, type Verifier } from '../shared/manifest/verifier.ts'
import { decodePlaylist } from './decode-playlist.ts'

/** What a board takes a manifest by: that it verifies, and that it can be drawn. */
export interface BoardVerifier extends Verifier {
  readonly decodePlaylist: typeof decodePlaylist
}

/** A piece of the page of its own, loaded while storage is read. */
export const verifier: BoardVerifier = { ...signatures, decodePlaylist }
