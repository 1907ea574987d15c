import { Refused, wordsOf } from '../api/ask-server.ts'
import { inOurs, language } from '../words/say.ts'

/** A refusal in one line, with what is wrong field by field. */
export function faultWords(error: unknown): string {
  const said = inOurs(wordsOf(error))
  if (!(error instanceof Refused) || error.faults.length === 0) return said
  const each = error.faults.map(
    ({ pointer, message, messageVi }) => `${pointer.slice(1)}: ${language() === 'vi' ? messageVi : message}`,
  )
  return `${said} (${each.join('; ')})`
}
