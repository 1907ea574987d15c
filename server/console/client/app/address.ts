import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { awaitArrival } from '../state/arrival.ts'

const here = signal(new URL(location.href))
/** How many steps into this tab’s history the person is; each entry has its own, which outlives a reload. */
let step = stepOf(history.state)
history.replaceState({ step }, '')

/** Where the person is: what reads it is drawn anew when they go elsewhere. */
export const address: ReadonlySignal<URL> = here

/** The path alone: a change of the part behind `?` or `#` is not another page. */
export const path: ReadonlySignal<string> = computed(() => here.value.pathname)

/** Goes to another page of the console without loading the document anew; `replace` leaves no step to go back to. */
export function go(to: string, { replace = false } = {}): void {
  const next = new URL(to, location.href)
  if (next.href === here.peek().href) return
  const isOtherPage = next.pathname !== here.peek().pathname
  if (replace) history.replaceState({ step }, '', next)
  else history.pushState({ step: ++step }, '', next)
  if (isOtherPage) awaitArrival()
  here.value = next
  if (isOtherPage && !replace) scrollTo(0, 0)
}

/** Follows the browser’s own steps, and takes links to pages that `isOurs` knows. */
export function followLinks(isOurs: (path: string) => boolean): void {
  addEventListener('popstate', ({ state }) => {
    // A place within the page, to which the browser went by itself.
    if (state === null) history.replaceState({ step: ++step }, '')
    const to = stepOf(history.state)
    if (to < step && leaveDialog()) {
      history.go(step - to)
      return
    }
    step = to
    const next = new URL(location.href)
    if (next.pathname !== here.peek().pathname) awaitArrival()
    here.value = next
  })
  document.addEventListener('click', (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (link?.target !== '' || link.hasAttribute('download') || link.origin !== location.origin) return
    // Within the page the browser goes to the place itself.
    if (link.hash !== '' && link.pathname === location.pathname && link.search === location.search) return
    if (!isOurs(link.pathname)) return
    event.preventDefault()
    go(link.href)
  })
}

/** Going back with a dialog open leaves the dialog, not the page under it; whether there was one. */
function leaveDialog(): boolean {
  const open = [...document.querySelectorAll('dialog[open]')].pop()
  open?.dispatchEvent(new Event('cancel', { cancelable: true }))
  return open !== undefined
}

function stepOf(state: unknown): number {
  return typeof state === 'object' && state !== null && 'step' in state && typeof state.step === 'number'
    ? state.step
    : 0
}
