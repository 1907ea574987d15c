import type { Fault } from '../../../../shared/plan/fault.ts'
import { say } from '../words/say.ts'

/** What is wrong with a file, and where. */
export function FaultList({ faults }: { readonly faults: readonly Fault[] }) {
  if (faults.length === 0) return null
  return (
    <ol class="faults">
      {faults.map(({ pointer, message, messageVi }) => (
        <li key={`${pointer} ${message}`}>
          <code>{pointer === '' ? say('toàn tệp', 'the whole file') : pointer}</code> {say(messageVi, message)}
        </li>
      ))}
    </ol>
  )
}
