import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../kit/button.tsx'
import { signedIn } from '../state/signed-in.ts'
import { inOurs, say } from '../words/say.ts'
import { tourPlace } from './tour-place.ts'
import { endTour } from './tour-state.ts'
import { tourOf } from './tour-steps.ts'

/** A card beside one thing after another. It covers nothing that it talks about, stops nobody from working, and ends by Esc. */
export function TourCard() {
  const me = signedIn()
  const [steps] = useState(() => tourOf(me).filter(({ at: names }) => targetOf(names)))
  const [at, setAt] = useState(0)
  const card = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const step = steps[at]
  useGivenBack()
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [at])
  useLayoutEffect(() => step && standBeside(step.at, card), [step])
  if (!step) return null
  const end = () => endTour(me.id)
  const isLast = at === steps.length - 1
  return (
    <div
      ref={card}
      class="tour"
      role="dialog"
      aria-labelledby="tour-heading"
      aria-describedby="tour-text"
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && end()}
    >
      <p class="tour-count">{say(`Giới thiệu: ${at + 1} / ${steps.length}`, `Tour: ${at + 1} / ${steps.length}`)}</p>
      <h2 id="tour-heading" ref={heading} tabIndex={-1}>
        {inOurs(step.heading)}
      </h2>
      <p id="tour-text">
        {targetOf(step.at)?.dataset.tour === 'menu' && say('Bấm “Các trang” để mở. ', 'Press “Pages” to open it. ')}
        {inOurs(step.text)}
      </p>
      <div class="doings">
        <Button kind="chief" onPress={() => (isLast ? end() : setAt(at + 1))}>
          {isLast ? say('Xong', 'Done') : say('Tiếp', 'Next')}
        </Button>
        {at > 0 && <Button onPress={() => setAt(at - 1)}>{say('Trước', 'Back')}</Button>}
        {!isLast && (
          <Button kind="slight" onPress={end}>
            {say('Bỏ qua phần giới thiệu', 'Skip the tour')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** Gives the focus back to what had it, when the tour ends. */
function useGivenBack(): void {
  useLayoutEffect(() => {
    const before = document.activeElement
    return () => {
      const isThere = before instanceof HTMLElement && before !== document.body && before.isConnected
      const place = isThere ? before : document.querySelector<HTMLElement>('main')
      place?.focus({ preventScroll: true })
    }
  }, [])
}

/** The first of some places of the page that is seen. */
function targetOf(names: readonly string[]): HTMLElement | undefined {
  for (const name of names)
    for (const element of document.querySelectorAll<HTMLElement>(`[data-tour="${name}"]`))
      if (element.checkVisibility()) return element
  return undefined
}

/** Marks what is talked about, and keeps the card beside it; answers what ends that. */
function standBeside(names: readonly string[], card: { readonly current: HTMLElement | null }): () => void {
  const target = targetOf(names)
  if (!target) return () => undefined
  target.dataset.toured = ''
  target.scrollIntoView({ block: 'nearest' })
  const stand = () => {
    const { current } = card
    if (!current) return
    const { width, height } = current.getBoundingClientRect()
    const { left, top } = tourPlace(
      target.getBoundingClientRect(),
      { width, height },
      { width: innerWidth, height: innerHeight },
    )
    current.style.left = `${left}px`
    current.style.top = `${top}px`
  }
  stand()
  addEventListener('scroll', stand, { passive: true, capture: true })
  addEventListener('resize', stand)
  const grown = new ResizeObserver(stand)
  grown.observe(document.body)
  return () => {
    delete target.dataset.toured
    removeEventListener('scroll', stand, { capture: true })
    removeEventListener('resize', stand)
    grown.disconnect()
  }
}
