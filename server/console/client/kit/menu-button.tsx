import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Icon } from './icon.tsx'
import { stepOf } from './step-of.ts'

/** One thing of a menu: somewhere to go, or something to do. */
export interface MenuItem {
  readonly label: ComponentChildren
  readonly onPress?: (() => void) | undefined
  readonly href?: string | undefined
  readonly isDanger?: boolean | undefined
  /** It is one of several of which one holds: whether this is it. */
  readonly isChosen?: boolean | undefined
  readonly lang?: string | undefined
  /** What it belongs to, together with those beside it that name the same: shown above the first of them. */
  readonly section?: string | undefined
}

/** A button that opens a menu. */
export interface MenuButtonProps {
  readonly label: ComponentChildren
  readonly items: readonly MenuItem[]
  readonly class?: string | undefined
}

/** A menu: arrows, Home and End go through it, Esc leaves it, and what is chosen closes it. */
export function MenuButton({ label, items, ...rest }: MenuButtonProps) {
  const id = useId()
  const [at, setAt] = useState<number | undefined>(undefined)
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const isOpen = at !== undefined
  useLayoutEffect(() => {
    if (at !== undefined) place.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]')[at]?.focus()
  }, [at])
  const close = () => {
    button.current?.focus()
    setAt(undefined)
  }
  const key = (event: KeyboardEvent) => {
    if (at === undefined) {
      const first = { ArrowDown: 0, ArrowUp: items.length - 1 }[event.key]
      if (first === undefined) return
      event.preventDefault()
      return setAt(first)
    }
    if (event.key === 'Tab') return setAt(undefined)
    if (event.key === 'Escape') {
      event.preventDefault()
      return close()
    }
    const next = stepOf(event.key, at, items.length, 'down')
    if (next === undefined) return
    event.preventDefault()
    setAt(next)
  }
  const left = (event: FocusEvent) => {
    if (!(event.relatedTarget instanceof Node && place.current?.contains(event.relatedTarget))) setAt(undefined)
  }
  return (
    <div ref={place} class={`menu-place ${rest.class ?? ''}`.trim()}>
      <button
        ref={button}
        type="button"
        class="button plain"
        aria-haspopup="menu"
        aria-expanded={isOpen ? 'true' : 'false'}
        aria-controls={isOpen ? id : undefined}
        id={`${id}-button`}
        onKeyDown={key}
        // A press takes the focus, so that leaving is seen in every browser.
        onMouseDown={(event) => isOpen && event.preventDefault()}
        onClick={() => (isOpen ? close() : setAt(0))}
      >
        {label}
        <Icon name="down" />
      </button>
      {isOpen && (
        <div
          id={id}
          role="menu"
          tabIndex={-1}
          class="kit-menu"
          onKeyDown={key}
          onFocusOut={left}
          aria-labelledby={`${id}-button`}
        >
          {items.map((item, order) => (
            <MenuEntry
              key={order}
              item={item}
              isHere={order === at}
              isFirst={item.section !== items[order - 1]?.section}
              close={close}
            />
          ))}
        </div>
      )}
    </div>
  )
}

interface MenuEntryProps {
  readonly item: MenuItem
  readonly isHere: boolean
  /** Whether it begins a section, or follows one. */
  readonly isFirst: boolean
  readonly close: () => void
}

function MenuEntry({ item, isHere, isFirst, close }: MenuEntryProps) {
  const { label, href, onPress, isDanger, isChosen, lang, section } = item
  const shared = {
    role: isChosen === undefined ? ('menuitem' as const) : ('menuitemradio' as const),
    'aria-checked': isChosen,
    'aria-label': section === undefined || typeof label !== 'string' ? undefined : `${section}: ${label}`,
    tabIndex: isHere ? 0 : -1,
    class: isDanger ? 'grave' : undefined,
    lang,
    onClick: () => {
      close()
      onPress?.()
    },
  }
  const inside = (
    <>
      {isChosen !== undefined && <span class="menu-mark">{isChosen && <Icon name="tick" />}</span>}
      {label}
    </>
  )
  return (
    <>
      {isFirst && (
        <span class="menu-section" aria-hidden="true">
          {section}
        </span>
      )}
      {href === undefined ? (
        <button type="button" {...shared}>
          {inside}
        </button>
      ) : (
        <a {...shared} href={href}>
          {inside}
        </a>
      )}
    </>
  )
}
