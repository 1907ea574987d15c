/** What somebody dropped or pasted before the page that makes banners of it stood. */
export interface Dropped {
  readonly files: readonly File[]
  /** Pasted words, a slogan a line. */
  readonly text: string
}

const nothing: Dropped = { files: [], text: '' }
let held = nothing

/** Hands files and words over to the page that makes banners of them, with what waits there already. */
export function handOver({ files = [], text = '' }: Partial<Dropped>): void {
  const { files: former, text: words } = held
  held = { files: [...former, ...files], text: [words, text].filter((part) => part.trim() !== '').join('\n') }
}

/** Takes what waits: it is given out once. */
export function takeDropped(): Dropped {
  const waiting = held
  held = nothing
  return waiting
}
