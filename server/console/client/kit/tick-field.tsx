import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

/** Something that is so, or not. */
export interface TickFieldProps {
  readonly label: ComponentChildren
  readonly isTicked: boolean
  readonly onTick: (isTicked: boolean) => void
  readonly help?: ComponentChildren
  readonly disabled?: boolean | undefined
  readonly isLabelHidden?: boolean | undefined
}

/** A box to tick; pressing its words ticks it too. */
export function TickField({ label, isTicked, onTick, help, disabled, isLabelHidden }: TickFieldProps) {
  const id = useId()
  const tick = (box: HTMLInputElement) => {
    onTick(box.checked)
    // Whoever keeps the state may refuse: the box shows what is, not what was pressed.
    box.checked = isTicked
  }
  return (
    <div class="kit-tick">
      <input
        {...{ id, disabled, type: 'checkbox', checked: isTicked }}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onChange={(event) => tick(event.currentTarget)}
      />
      <label for={id} class={isLabelHidden ? 'heard' : undefined}>
        {label}
      </label>
      {help !== undefined && <small id={`${id}-help`}>{help}</small>}
    </div>
  )
}
