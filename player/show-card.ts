import type { BoardId } from '../shared/plan/plan.ts'
import { boardAuthorization, cardPath } from '../shared/protocol/paths.ts'
import { browserKeep } from './browser-keep.ts'
import { decodePicture } from './decode-picture.ts'
import { explain } from './explain.ts'
import { fetchWithin } from './fetch-within.ts'

/** Puts the board's calibration card on the page's canvas, pixel for pixel, with the board's key or else the session's cookie. */
export async function showCard(board: BoardId, told: (error: unknown) => void): Promise<void> {
  try {
    const { key } = await (await browserKeep(board, told)).read()
    let answer = await cardOf(board, key === null ? {} : { authorization: boardAuthorization(board, key) })
    if (key !== null && typeof answer === 'number') answer = await cardOf(board, {})
    if (typeof answer === 'number') return explain(answer === 404 ? 'unknown' : 'unpaired')
    const card = await decodePicture(answer)
    const canvas = document.querySelector('canvas') as HTMLCanvasElement
    canvas.width = card.width
    canvas.height = card.height
    canvas.getContext('2d', { alpha: false })?.drawImage(card, 0, 0)
    explain(null)
  } catch (error) {
    told(error)
    explain('unreachable')
  }
}

/** Its bytes, or the status with which it was refused. */
const cardOf = (board: BoardId, headers: HeadersInit): Promise<number | ArrayBuffer> =>
  fetchWithin<number | ArrayBuffer>(cardPath(board), { headers, cache: 'no-store' }, (answer) =>
    answer.ok ? answer.arrayBuffer() : answer.status,
  )
