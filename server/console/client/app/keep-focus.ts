/** An element, and which of its parent’s children it was. */
interface Step {
  readonly element: Element
  readonly at: number
}

/** Where the keyboard was: from the element that had it up to the page, or the dialog, around it. */
interface Trail {
  readonly path: string
  readonly steps: readonly Step[]
  readonly around: Element
}

const canHold =
  ':is(a[href], button:not(:disabled), input:not(:disabled, [type="hidden"], [tabindex="-1"]), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"])'

/**
 * Keeps the keyboard near where it was when what had it goes away, as the press of a row that is removed: in what came in its place, in the row
 * beside it, or else at the heading of what it was in. Without it whoever does not see the page would be at its top.
 */
export function keepFocus(): void {
  /** That of the page, then those of the dialogs over it. */
  let trails: readonly Trail[] = []
  const around = (element: Element) => element.closest('dialog, main')

  addEventListener('focusin', ({ target }) => {
    const place = target instanceof Element && target !== around(target) ? around(target) : null
    if (!(target instanceof Element) || !place) return
    const own = trails.findIndex((trail) => trail.around === place)
    const beneath = own < 0 ? trails.filter((trail) => trail.around.isConnected) : trails.slice(0, own)
    trails = [...beneath, { path: location.pathname, steps: stepsOf(target, place), around: place }]
  })
  // Whoever presses where nothing holds the keyboard has left it there.
  addEventListener('pointerdown', () => {
    trails = []
  })

  // A key that is held while the keyboard is brought elsewhere was meant for what is gone.
  let isBrought = false
  const withhold = (event: KeyboardEvent) => {
    if (!event.repeat) isBrought = false
    else if (isBrought) event.preventDefault()
  }
  addEventListener('keydown', withhold, { capture: true })

  let isAsked = false
  const look = () => {
    isAsked = false
    if (document.activeElement !== null && document.activeElement !== document.body) return
    const trail = trails.filter((one) => one.around.isConnected).at(-1)
    const left = trail?.steps[0]?.element
    // Another page begins at its own heading.
    if (!trail || trail.path !== location.pathname || (left && isWithin(left))) return
    const place = placeNear(trail)
    if (place && !place.matches(canHold)) place.setAttribute('tabindex', '-1')
    place?.focus({ preventScroll: true })
    isBrought = true
  }
  new MutationObserver(() => {
    if (isAsked || trails.length === 0) return
    isAsked = true
    // What the page itself does about it comes with its effects, before this.
    requestAnimationFrame(() => setTimeout(look))
  }).observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled', 'hidden', 'open'] })
}

function stepsOf(element: Element, around: Element): readonly Step[] {
  const steps: Step[] = []
  for (let at = element; at !== around && at.parentElement; at = at.parentElement)
    steps.push({ element: at, at: Array.prototype.indexOf.call(at.parentElement.children, at) })
  return steps
}

/** What may take the keyboard next to where a trail breaks off. */
function placeNear({ steps, around }: Trail): HTMLElement | undefined {
  const whole = steps.findIndex(({ element }) => isWithin(element))
  const broken = (whole < 0 ? steps.length : whole) - 1
  const from = steps[broken + 1]?.element ?? around
  const children = [...from.children]
  const at = steps[Math.max(0, broken)]?.at ?? 0
  // The page itself, or a dialog, is too much: what is beside there is something else.
  const beside = from === around ? [] : [...children.slice(at), ...children.slice(0, at).reverse()]
  // The same press of the row beside it, or whatever there is.
  const like = steps[0]?.element.getAttribute('class')
  for (const child of beside) {
    const found = [child, ...child.querySelectorAll(canHold)].filter((one) => one.matches(canHold) && isWithin(one))
    const place = found.find((one) => one.getAttribute('class') === like) ?? found[0]
    if (place instanceof HTMLElement) return place
  }
  for (let part: Element | null = from; part; part = part === around ? null : part.parentElement) {
    const heading = part.querySelector(':is(h1, h2, h3, h4)')
    if (heading instanceof HTMLElement && isWithin(heading)) return heading
  }
  return undefined
}

const isWithin = (element: Element): boolean =>
  element.isConnected && element.checkVisibility() && !element.matches(':disabled')
