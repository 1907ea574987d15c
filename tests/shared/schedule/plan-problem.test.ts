import { describe, expect, it } from 'vitest'
import { type PlanProblemCode, planProblem } from '../../../shared/schedule/plan-problem.ts'
import { boardId } from './a-plan.ts'

const path = '/campaigns/0/slides/0'
const texts = ['too small', 'quá nhỏ'] as const

describe('a problem', () => {
  it.each<[string, PlanProblemCode, string]>([
    ['[K9] a letter that no typeface has', 'missing-glyph', 'error'],
    ['[K10] words that cannot be read', 'illegible', 'error'],
    ['[K11] a stay too short to read them', 'reading-time', 'warning'],
  ])('%s is of the severity of its code', (_, code, severity) => {
    const problem = planProblem(code, path, boardId('b'), texts)
    expect(problem).toEqual({ code, severity, path, board: 'b', message: 'too small', messageVi: 'quá nhỏ' })
  })

  it('[K10] of words that are only hard to read is a warning', () => {
    expect(planProblem('illegible', path, undefined, texts, 'warning')).toEqual({
      code: 'illegible',
      severity: 'warning',
      path,
      message: 'too small',
      messageVi: 'quá nhỏ',
    })
  })
})
