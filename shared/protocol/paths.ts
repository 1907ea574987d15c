import type { BoardId } from '../plan/plan.ts'
import type { Rendition } from '../playlist/playlist.ts'

/** Where the socket is. Nothing secret is ever part of an address. */
export const livePath = '/live'

/** Where the page's own files lie; their names carry a hash of their content. */
export const playerFilesPath = '/player/'

/** `POST` pairs the machine of whoever is signed in on it: `{ "publicKey": …, "replace"?: true }`. */
export const pairHerePath = (board: BoardId): string => `/api/v1/boards/${board}/pairing`

/** `POST` asks for a code with which a technician pairs this machine. */
export const pairingsPath = '/api/v1/pairings'

/** What has become of such a question. */
export const pairingPath = (request: string): string => `${pairingsPath}/${request}`

/** `POST` takes a picture of the canvas, as PNG, that was asked for. */
export const screenshotPath = (board: BoardId, id: string): string => `/api/v1/boards/${board}/screenshots/${id}`

/** The bytes of one rendition: a picture's, or a clip's. */
export const renditionPath = ({ sha256, clip }: Pick<Rendition, 'sha256' | 'clip'>): string =>
  `/renditions/${sha256}.${clip ? 'mp4' : 'png'}`

/** The board's calibration card, laid out as its controller takes it. */
export const cardPath = (board: BoardId): string => `/api/v1/boards/${board}/card.png?view=framebuffer`

/** The `Authorization` header of a board that fetches a rendition or its card, with the token of its `welcome`. */
export const boardAuthorization = (token: string): string => `Board ${token}`

/** Where a board's page lives; without a board that of a machine that is none yet. */
export const playPath = (board?: BoardId): string => (board === undefined ? '/play' : `/play/${board}`)
