/** A place on the screen, px. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const apart = 14
const edge = 8

/**
 * Where a card of a size stands beside what it talks about, without covering it: at its right, below, at its left, or above, whichever has
 * room first; else in the half of the window that has more room.
 */
export function tourPlace(
  target: Box,
  card: Pick<Box, 'width' | 'height'>,
  screen: Pick<Box, 'width' | 'height'>,
): Box {
  const right = target.left + target.width
  const bottom = target.top + target.height
  const within = (wish: number, size: number, room: number) => Math.max(edge, Math.min(wish, room - size - edge))
  const top = within(target.top, card.height, screen.height)
  const left = within(target.left, card.width, screen.width)
  const fitsAcross = card.height + 2 * edge <= screen.height
  const fitsDown = card.width + 2 * edge <= screen.width
  const at = (place: Pick<Box, 'left' | 'top'>) => ({ ...card, ...place })
  if (fitsAcross && right + apart + card.width + edge <= screen.width) return at({ left: right + apart, top })
  if (fitsDown && bottom + apart + card.height + edge <= screen.height) return at({ left, top: bottom + apart })
  if (fitsAcross && target.left - apart - card.width >= edge) return at({ left: target.left - apart - card.width, top })
  if (fitsDown && target.top - apart - card.height >= edge) return at({ left, top: target.top - apart - card.height })
  const isMoreBelow = screen.height - bottom > target.top
  return at({ left, top: isMoreBelow ? screen.height - card.height - edge : edge })
}
