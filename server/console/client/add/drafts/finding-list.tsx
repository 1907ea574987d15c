import type { Finding } from '../../../../../shared/legibility/verdict.ts'
import { language, say } from '../../words/say.ts'

/** Findings as a list, errors first; nothing where there are none. */
export function FindingList({ findings }: { readonly findings: readonly Omit<Finding, 'code'>[] }) {
  if (findings.length === 0) return null
  const sorted = [...findings].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
  return (
    <ul class="faults findings">
      {sorted.map(({ severity, message, messageVi }) => (
        <li key={message} data-severity={severity}>
          <strong>{severity === 'error' ? say('Không đạt', 'Refused') : say('Lưu ý', 'Note')}</strong>{' '}
          {language() === 'vi' ? messageVi : message}
        </li>
      ))}
    </ul>
  )
}
