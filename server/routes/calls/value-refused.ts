import { type ProblemError, problem } from '../../../shared/problem/problem.ts'

/** The refusal of one field of a body, by its pointer (`/until`). */
export function valueRefused(pointer: `/${string}`, message: string, messageVi: string): ProblemError {
  return problem('value-refused', { faults: [{ pointer, message, messageVi }] })
}
