import type { ComponentChildren, VNode } from 'preact'
import { useId } from 'preact/hooks'
import { say } from '../words/say.ts'
import { sentence } from '../words/sentence.ts'
import { Together } from './together.tsx'

/** What ties a control to its name, its help and its fault. */
export interface FieldIds {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': 'true' | undefined
}

/** A control under its name, with what helps below it, and what is wrong with it. */
export interface FieldProps {
  readonly label: ComponentChildren
  readonly help?: ComponentChildren
  readonly fault?: string | undefined
  readonly isOptional?: boolean | undefined
  /** The name is read out and not shown: what stands around says it to those who see. */
  readonly isLabelHidden?: boolean | undefined
  /** The id of what stands elsewhere and is read out with the control: how what is typed was understood. */
  readonly readBelow?: string | undefined
  /** A fault is read out as soon as it appears: it comes from what is typed, maybe once the field is left. */
  readonly isAlert?: boolean | undefined
  readonly class?: string | undefined
  readonly children: (ids: FieldIds) => VNode
}

/** The frame of every field. */
export function Field({
  label,
  help,
  fault,
  isOptional,
  isLabelHidden,
  readBelow,
  isAlert,
  children,
  ...rest
}: FieldProps) {
  const id = useId()
  const hasHelp = help !== undefined && help !== ''
  const told = [hasHelp && `${id}-help`, fault ? `${id}-fault` : readBelow].filter(Boolean).join(' ')
  return (
    <div class={`kit-field ${rest.class ?? ''}`.trim()}>
      <label for={id} class={isLabelHidden ? 'heard' : undefined}>
        {label}
        {isOptional && <span class="optional">{say(' (không bắt buộc)', ' (optional)')}</span>}
      </label>
      {children({ id, 'aria-describedby': told || undefined, 'aria-invalid': fault ? 'true' : undefined })}
      {hasHelp && (
        <small id={`${id}-help`}>
          <Together>{help}</Together>
        </small>
      )}
      {fault && (
        <small id={`${id}-fault`} class="fault" role={isAlert ? 'alert' : undefined}>
          {sentence(fault)}
        </small>
      )}
    </div>
  )
}
