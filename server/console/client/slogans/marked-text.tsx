import { mended } from '../../../../shared/wording/mended.ts'
import type { WordingFinding } from '../../../../shared/wording/wording-finding.ts'
import { Button } from '../kit/button.tsx'
import { inOurs, say } from '../words/say.ts'
import { writtenIn } from '../words/written-in.ts'
import { markedParts } from './marked-parts.ts'

/** A text with what was found in it. */
export interface MarkedTextProps {
  readonly text: string
  readonly findings: readonly WordingFinding[]
  /** Told the text as a press has mended it. */
  readonly onMend: (text: string) => void
}

/** A text whose mistakes are underlined; below it what each is, with a press that mends it where one thing alone is right. */
export function MarkedText({ text, findings, onMend }: MarkedTextProps) {
  return (
    <div>
      <p class="marked-line" lang={writtenIn}>
        {markedParts(text, findings).map((part) =>
          part.findings.length === 0 ? (
            part.text
          ) : (
            <mark
              key={part.start}
              data-level={part.findings.some(({ level }) => level === 'blocks') ? 'blocks' : 'warns'}
              title={part.findings.map(({ said }) => inOurs(said)).join('; ')}
            >
              {part.text}
            </mark>
          ),
        )}
      </p>
      <ul class="marked-findings">
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.start}`} data-level={finding.level}>
            <span>{inOurs(finding.said)}</span>
            {finding.mend !== undefined && (
              <Button onPress={() => onMend(mended(text, finding))}>
                {mendWords(finding.mend, text.slice(finding.start, finding.end))}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What would be put there in the place of what, as far as both can be seen. */
function mendWords(mend: string, former: string): string {
  if (mend.trim() !== '') return say(`Sửa thành “${mend}”`, `Change to “${mend}”`)
  const gone = former.trim()
  return gone === '' ? say('Sửa khoảng trắng', 'Correct the space') : say(`Bỏ “${gone}”`, `Remove “${gone}”`)
}
