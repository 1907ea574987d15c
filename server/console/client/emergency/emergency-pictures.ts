import { colorOf } from '../../../../shared/plan/effective.ts'
import { fittedPixels } from '../add/fitted-pixels.ts'
import { renditionView } from '../add/rendition-view.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { make } from '../plain/make.ts'
import { say } from '../words/say.ts'
import type { Picture } from './emergency.ts'

const namedAtOnce = 6

/** Pictures pixel for pixel, the longest strips first, each with the boards (by their ids) that show it. */
export function emergencyPictures(
  pictures: readonly Picture[],
  boards: readonly string[],
  seconds: number,
  now: PlanNow | undefined,
): HTMLElement {
  const sorted = [...pictures].sort((a, b) => b.width / b.height - a.width / a.height)
  const figures = sorted.map(({ width, height, color, rendition, text }) => {
    const size = `${width} × ${height}${color === 'mono' ? say(', một màu', ', one colour') : ''}`
    const names = (now?.plan.boards ?? [])
      .filter((board) => boards.includes(board.id))
      .filter((board) => board.width === width && board.height === height && colorOf(board) === color)
      .map(({ name }) => name)
    const more = names.length - namedAtOnce
    const listed = names.slice(0, namedAtOnce).join('; ')
    const figure = make(
      'figure',
      { 'data-canvas': `${width}x${height}` },
      fittedPixels(
        { width, height },
        renditionView({ width, height, color, rendition, seconds, says: `${text} – ${size}` }),
      ),
      make(
        'figcaption',
        {},
        make('strong', {}, more > 0 ? `${listed}; ${say(`và ${more} bảng khác`, `and ${more} more`)}` : listed),
        ' ',
        make('span', { class: 'quiet size' }, size),
      ),
    )
    figure.dataset.wide = String(width >= 6 * height)
    return figure
  })
  return make('div', { class: 'canvases' }, ...figures)
}
