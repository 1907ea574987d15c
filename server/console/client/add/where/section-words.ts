import type { Board, Plan, Section } from '../../../../../shared/plan/plan.ts'
import { shapeOf } from '../../../../../shared/plan/shape-of.ts'
import { say } from '../../words/say.ts'

/** What people call a section of a board, by where it stands; its id where the place does not tell it from another. */
export function sectionWords(board: Board, id: string): string {
  const sections = board.sections ?? []
  const section = sections.find((one) => one.id === id)
  if (!section) return id
  const words = placeWords(board, section)
  const alike = sections.filter((one) => placeWords(board, one) === words)
  return words === '' || alike.length > 1 ? id : words
}

/** The same of a board of a plan by its id: what stands where the plan is at hand and the board is not. */
export function sectionWordsIn({ boards }: Pick<Plan, 'boards'>, board: string, id: string): string {
  const found = boards.find((one) => one.id === board)
  return found ? sectionWords(found, id) : id
}

function placeWords(board: Board, { x, width, height }: Section): string {
  switch (shapeOf(width, height)) {
    case 'pillar': {
      const middle = (x + width / 2) / board.width
      if (middle < 1 / 3) return say('Trụ trái', 'Left pillar')
      return middle > 2 / 3 ? say('Trụ phải', 'Right pillar') : say('Trụ giữa', 'Middle pillar')
    }
    case 'beam':
      return say('Dầm ngang', 'Beam')
    default:
      return ''
  }
}
