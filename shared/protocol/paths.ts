import type { BoardId } from '../plan/plan.ts'

/** Where the socket is. Nothing secret is ever part of an address. */
export const livePath = '/live'

/** Where the page's own files lie; their names carry a hash of their content. */
export const playerFilesPath = '/player/'

/** `POST` gives the board a new key, to a signed-in operator: `{ "key": "…" }`. */
export const boardKeyPath = (board: BoardId): string => `/api/v1/boards/${board}/key`

/** The bytes of one rendition. */
export const renditionPath = (sha256: string): string => `/renditions/${sha256}.png`

/** The `Authorization` header of a board that fetches a rendition. */
export const boardAuthorization = (board: BoardId, key: string): string => `Board ${board}:${key}`
