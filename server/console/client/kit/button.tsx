import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

/** How much a press weighs: `chief` is what the page is for, of which there is one; `danger` takes something away; `slight` reads as a link. */
export type ButtonKind = 'chief' | 'plain' | 'slight' | 'danger'

/** A press. `aria-…` and `data-…` attributes are given on to the element. */
export interface ButtonProps {
  readonly children: ComponentChildren
  readonly kind?: ButtonKind | undefined
  /** It is under way: it keeps the focus, and another press does nothing. */
  readonly isBusy?: boolean | undefined
  readonly disabled?: boolean | undefined
  /** Why it cannot be pressed: shown beside it and read out with it. Where it is given the button stays within reach of the keyboard. */
  readonly because?: string | undefined
  /** Left out where the form that it sends decides. */
  readonly onPress?: ((event: MouseEvent) => void) | undefined
  readonly type?: 'button' | 'submit' | undefined
  readonly id?: string | undefined
  readonly class?: string | undefined
  readonly title?: string | undefined
}

/** A button. */
export function Button({ children, kind = 'plain', isBusy, disabled, because, onPress, type, ...rest }: ButtonProps) {
  const reason = useId()
  const isHeld = isBusy === true || because !== undefined
  const press = (event: MouseEvent) => {
    if (isHeld) event.preventDefault()
    else onPress?.(event)
  }
  const button = (
    <button
      {...rest}
      type={type ?? 'button'}
      class={classOf(kind, rest.class)}
      disabled={disabled && !isHeld}
      aria-disabled={isHeld ? 'true' : undefined}
      aria-busy={isBusy ? 'true' : undefined}
      aria-describedby={because === undefined ? undefined : reason}
      onClick={press}
    >
      {children}
    </button>
  )
  if (because === undefined) return button
  return (
    <span class="with-because">
      {button}
      <small id={reason}>{because}</small>
    </span>
  )
}

/** A link that looks as a button does. */
export interface LinkButtonProps {
  readonly href: string
  readonly kind?: ButtonKind | undefined
  readonly children: ComponentChildren
  readonly class?: string | undefined
  /** The name under which what it leads to is kept as a file. */
  readonly download?: string | undefined
  readonly target?: '_blank' | undefined
}

/** Leads to another place, in the look of a button. */
export function LinkButton({ children, kind = 'plain', ...rest }: LinkButtonProps) {
  return (
    <a {...rest} class={classOf(kind, rest.class)}>
      {children}
    </a>
  )
}

const classOf = (kind: ButtonKind, more = '') => `button ${kind} ${more}`.trim()
