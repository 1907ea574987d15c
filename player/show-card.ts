import type { BoardId } from '../shared/plan/plan.ts'
import { boardAuthorization, cardPath } from '../shared/protocol/paths.ts'
import { decodePicture } from './decode-picture.ts'
import { explain } from './explain.ts'
import { fetchWithin } from './fetch-within.ts'

/** Puts the board's calibration card on the page's canvas, pixel for pixel, with the session's cookie. */
export async function showCard(board: BoardId, told: (error: unknown) => void): Promise<void> {
  try {
    draw(document.querySelector('canvas') as HTMLCanvasElement, await decodePicture(await cardOf(board, {})))
    explain(null)
  } catch (error) {
    told(error)
    explain('no-card')
  }
}

/** Lays the card over what a board shows, with its token. Resolves to what takes it away again. */
export async function layCard(board: BoardId, token: string): Promise<() => void> {
  const card = await decodePicture(await cardOf(board, { authorization: boardAuthorization(token) }))
  const canvas = document.createElement('canvas')
  draw(canvas, card)
  // A pixel of the card is one of the device, as on the canvas beneath.
  canvas.style.width = `${card.width / devicePixelRatio}px`
  document.body.append(canvas)
  return () => canvas.remove()
}

function draw(canvas: HTMLCanvasElement, card: ImageBitmap): void {
  canvas.width = card.width
  canvas.height = card.height
  canvas.getContext('2d', { alpha: false })?.drawImage(card, 0, 0)
}

/** Its bytes; rejects where they are refused. */
const cardOf = (board: BoardId, headers: HeadersInit): Promise<ArrayBuffer> =>
  fetchWithin(cardPath(board), { headers, cache: 'no-store' }, (answer) => {
    if (!answer.ok) throw new Error(`the card was refused: ${answer.status}`)
    return answer.arrayBuffer()
  })
