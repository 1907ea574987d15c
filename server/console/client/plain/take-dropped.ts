/**
 * Gives `take` the files that are dropped anywhere on the page, and marks `place` by `data-over` while they are above it: a file that
 * misses its place would take the browser away from here.
 */
export function takeDropped(place: HTMLElement, take: (files: FileList) => void): void {
  document.addEventListener('dragover', (event) => {
    event.preventDefault()
    place.dataset.over = ''
  })
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) delete place.dataset.over
  })
  document.addEventListener('drop', (event) => {
    event.preventDefault()
    delete place.dataset.over
    if (event.dataTransfer) take(event.dataTransfer.files)
  })
}
