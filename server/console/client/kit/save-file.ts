const readMs = 60_000

/** Has the browser keep bytes as a file of that name. */
export function saveFile(blob: Blob, name: string): void {
  const href = URL.createObjectURL(blob)
  const link = document.createElement('a')
  Object.assign(link, { href, download: name })
  link.click()
  // Some browsers read it only after the press has ended.
  setTimeout(() => URL.revokeObjectURL(href), readMs)
}
