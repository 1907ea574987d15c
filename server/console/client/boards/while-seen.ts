/** Has `begin` called when any of an element comes on screen, and what that answered when it goes; ends with what is answered here. */
export function whileSeen(element: Element, begin: () => () => void): () => void {
  let end: (() => void) | undefined
  const observer = new IntersectionObserver((entries) => {
    const isSeen = entries.at(-1)?.isIntersecting ?? false
    if (isSeen) end ??= begin()
    else {
      end?.()
      end = undefined
    }
  })
  observer.observe(element)
  return () => {
    observer.disconnect()
    end?.()
  }
}
