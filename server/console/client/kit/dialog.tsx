import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { dialogOpens } from '../state/open-dialogs.ts'
import { say } from '../words/say.ts'
import { Icon } from './icon.tsx'
import { ToldPlace } from './told-place.tsx'

/** A dialog over the page. */
export interface DialogProps {
  readonly title: ComponentChildren
  /** It is left: by Esc, or by its cross. */
  readonly onClose: () => void
  readonly children: ComponentChildren
  readonly size?: 'small' | 'wide' | undefined
  /** The id of a few sentences within, which are read out with the title as it opens. */
  readonly 'aria-describedby'?: string | undefined
}

/** A modal dialog; it is open while it is drawn. The keyboard stays in it, and goes back to where it was. */
export function Dialog({ title, onClose, children, size, ...described }: DialogProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const own = useRef({}).current
  useLayoutEffect(() => dialogOpens(own), [])
  useLayoutEffect(() => {
    const { current } = dialog
    current?.showModal()
    current?.querySelector<HTMLElement>('.body :is(input, select, textarea):not([type="hidden"], :disabled)')?.focus()
    // Closing, not only going away, has the browser give the focus back.
    return () => current?.close()
  }, [])
  const leave = (event: Event) => {
    if (event.target !== dialog.current) return
    event.preventDefault()
    onClose()
  }
  return (
    <dialog
      {...described}
      ref={dialog}
      aria-labelledby={id}
      data-size={size}
      onCancel={leave}
      // A second Esc closes it whatever `cancel` says.
      onClose={(event) => event.target === dialog.current && onClose()}
    >
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" class="close" aria-label={say('Đóng', 'Close')} onClick={onClose}>
          <Icon name="cross" />
        </button>
      </header>
      <div class="body">{children}</div>
      <ToldPlace within={own} />
    </dialog>
  )
}
