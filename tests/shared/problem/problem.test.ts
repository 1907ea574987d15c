import { describe, expect, it } from 'vitest'
import { ProblemError, problem, problemCodes, problemJson } from '../../../shared/problem/problem.ts'

describe('a refusal', () => {
  it.each(problemCodes)('%s has a status, and a title in Vietnamese and in English', (code) => {
    const refusal = problem(code)
    expect(refusal.status).toBeGreaterThanOrEqual(400)
    expect(refusal.status).toBeLessThan(600)
    expect(refusal.title).not.toBe('')
    expect(refusal.titleVi).not.toBe('')
    expect(refusal.titleVi).not.toBe(refusal.title)
  })

  it('is an error that can be thrown and told from others', () => {
    const refusal = problem('board-not-found', { board: 'cong' })
    expect(refusal).toBeInstanceOf(ProblemError)
    expect(refusal).toBeInstanceOf(Error)
    expect(refusal.message).toBe('There is no such board')
  })

  it('is answered as a problem document with what it adds', () => {
    const faults = [{ pointer: '/boards/0/width', message: 'x', messageVi: 'y' }]
    expect(problemJson(problem('plan-refused', { faults }))).toEqual({
      type: 'urn:congchao:problem:plan-refused',
      code: 'plan-refused',
      status: 400,
      title: 'The plan is refused',
      titleVi: 'Kế hoạch không được chấp nhận',
      retry: false,
      faults,
    })
  })

  it('says whether to try again', () => {
    expect(problemJson(problem('unavailable')).retry).toBe(true)
    expect(problemJson(problem('forbidden')).retry).toBe(false)
  })

  it('lets nothing that is added pass for its own members', () => {
    expect(problemJson(problem('not-found', { status: 200, type: 'x' }))).toMatchObject({
      status: 404,
      type: 'urn:congchao:problem:not-found',
    })
  })
})
