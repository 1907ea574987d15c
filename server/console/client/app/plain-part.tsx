import { useLayoutEffect, useRef } from 'preact/hooks'

/** An element that was made by hand, where a component stands. */
export function PlainPart({ element }: { readonly element: HTMLElement }) {
  const place = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => place.current?.replaceChildren(element), [element])
  return <span ref={place} class="part" />
}
