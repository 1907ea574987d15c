import type { ComponentChildren, VNode } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { stepOf } from './step-of.ts'

/** One tab, and what it opens. */
export interface Tab<Id extends string> {
  readonly id: Id
  readonly label: ComponentChildren
  readonly panel: () => VNode
}

/** Tabs over one panel. The one that is chosen belongs in the address, as `?tab=`. */
export interface TabsProps<Id extends string> {
  readonly label: string
  readonly tabs: readonly Tab<Id>[]
  readonly chosen: Id
  readonly onChoose: (id: Id) => void
}

/** A row of tabs: the arrow keys, Home and End go through them, and each opens as it is reached. */
export function Tabs<Id extends string>({ label, tabs, chosen, onChoose }: TabsProps<Id>) {
  const own = useId()
  const row = useRef<HTMLDivElement>(null)
  const open = tabs.find(({ id }) => id === chosen) ?? tabs[0]
  const step = (event: KeyboardEvent) => {
    const at = stepOf(event.key, tabs.indexOf(open as Tab<Id>), tabs.length, 'across')
    const next = at === undefined ? undefined : tabs[at]
    if (at === undefined || !next) return
    event.preventDefault()
    onChoose(next.id)
    row.current?.querySelectorAll<HTMLElement>('[role="tab"]')[at]?.focus()
  }
  return (
    <div>
      <div ref={row} class="tabs" role="tablist" aria-label={label} onKeyDown={step}>
        {tabs.map(({ id, label: name }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${own}-${id}`}
            aria-selected={id === open?.id ? 'true' : 'false'}
            aria-controls={id === open?.id ? `${own}-panel` : undefined}
            tabIndex={id === open?.id ? 0 : -1}
            onClick={() => onChoose(id)}
          >
            {name}
          </button>
        ))}
      </div>
      {open && (
        <div key={open.id} role="tabpanel" id={`${own}-panel`} aria-labelledby={`${own}-${open.id}`}>
          {open.panel()}
        </div>
      )}
    </div>
  )
}
