import type { Fault, Said } from '../../../../shared/plan/fault.ts'
import { inOurs, say } from './say.ts'

/** What is wrong at one field, in the page’s language. */
export const faultWords = ({ message, messageVi }: Pick<Fault, 'message' | 'messageVi'>): string =>
  say(messageVi, message)

/** A refusal with what was found wrong, in one paragraph; empty where nothing was refused. */
export const troubleWords = (trouble: Said | undefined, faults: readonly Fault[]): string =>
  trouble === undefined ? '' : [inOurs(trouble), ...faults.map(faultWords)].join(' ')
