/** How long typing rests before what was typed counts, in ms. */
const restMs = 400

/** Calls `act` once its caller has rested. */
export function restful(act: () => void): () => void {
  let timer = 0
  return () => {
    clearTimeout(timer)
    timer = setTimeout(act, restMs)
  }
}
