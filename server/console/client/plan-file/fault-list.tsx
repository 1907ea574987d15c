import type { Fault } from '../../../../shared/plan/fault.ts'
import { say } from '../words/say.ts'
import { pointerWords } from './pointer-words.ts'

/** What is wrong with a document, which is undefined where it could not be read at all. */
export interface FaultListProps {
  readonly faults: readonly Fault[]
  readonly document: unknown
}

/** What is wrong with a file: of which thing, what, and its place for whoever writes such files. */
export function FaultList({ faults, document }: FaultListProps) {
  if (faults.length === 0) return null
  return (
    <ol class="faults">
      {faults.map(({ pointer, message, messageVi }) => (
        <li key={`${pointer} ${message}`}>
          <strong>{pointerWords(pointer, document)}</strong>: {say(messageVi, message)}{' '}
          {pointer !== '' && <code class="pointer">{pointer}</code>}
        </li>
      ))}
    </ol>
  )
}
