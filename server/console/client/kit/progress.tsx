import { useId } from 'preact/hooks'
import { language } from '../words/say.ts'

/** How far something is; without `value`: that it goes on. */
export interface ProgressProps {
  readonly label: string
  readonly value?: number | undefined
  /** 1 where nothing is said. */
  readonly max?: number | undefined
}

/** A bar with its name, and how much is done in percent. */
export function Progress({ label, value, max = 1 }: ProgressProps) {
  const id = useId()
  const share = value === undefined ? undefined : Math.min(1, Math.max(0, value / max))
  return (
    <div class="progress">
      <label for={id}>{label}</label>
      {share !== undefined && (
        <span aria-hidden="true">
          {new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits: 0 }).format(share)}
        </span>
      )}
      {share === undefined ? <progress id={id} /> : <progress id={id} value={share} max={1} />}
    </div>
  )
}
