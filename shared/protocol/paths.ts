import type { BoardId } from '../plan/plan.ts'
import type { Rendition } from '../playlist/playlist.ts'

/** Where the socket is. Nothing secret is ever part of an address. */
export const livePath = '/live'

/** Where the page's own files lie; their names carry a hash of their content. */
export const playerFilesPath = '/player/'

/** `POST` gives the board a new key, to a signed-in operator: `{ "key": "…" }`. */
export const boardKeyPath = (board: BoardId): string => `/api/v1/boards/${board}/key`

/** The bytes of one rendition: a picture's, or a clip's. */
export const renditionPath = ({ sha256, clip }: Pick<Rendition, 'sha256' | 'clip'>): string =>
  `/renditions/${sha256}.${clip ? 'mp4' : 'png'}`

/** The board's calibration card, laid out as its controller takes it. */
export const cardPath = (board: BoardId): string => `/api/v1/boards/${board}/card.png?view=framebuffer`

/** The `Authorization` header of a board that fetches a rendition or its card. */
export const boardAuthorization = (board: BoardId, key: string): string => `Board ${board}:${key}`
