import { Button } from '../../kit/button.tsx'
import { Progress } from '../../kit/progress.tsx'
import { inOurs, say } from '../../words/say.ts'
import type { UploadRow } from './uploads.ts'

/** A file on its way. */
export interface UploadLineProps {
  readonly row: UploadRow
  /** The person has taken it off: the focus wants another place. */
  readonly onRemoved: () => void
}

/** How far a file is, or why it was refused, and a press that stops it. */
export function UploadLine({ row, onRemoved }: UploadLineProps) {
  const { name, part, isWaiting, trouble, remove } = row
  const stop = () => {
    remove()
    onRemoved()
  }
  return (
    <li>
      {trouble ? (
        <>
          <strong>{name}</strong>
          <span class="fault" role="alert">
            {inOurs(trouble)}
          </span>
        </>
      ) : (
        <>
          <Progress label={name} value={part} />
          {isWaiting && <span>{say('mất kết nối, đang thử lại…', 'connection lost, trying again…')}</span>}
          {part === 1 && !isWaiting && <span>{say('đang kiểm tra…', 'being checked…')}</span>}
        </>
      )}
      <Button
        onPress={stop}
        aria-label={trouble ? say(`Đóng ${name}`, `Close ${name}`) : say(`Hủy ${name}`, `Stop ${name}`)}
      >
        {trouble ? say('Đóng', 'Close') : say('Hủy', 'Cancel')}
      </Button>
    </li>
  )
}
