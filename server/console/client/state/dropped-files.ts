import type { Dropped } from './dropped.ts'
import { keepFiles, takeKeptFiles } from './kept-files.ts'

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

/** Keeps what waits over a fresh document, where `takeCarried` has it. Rejects where the browser keeps nothing. */
export async function carryDropped(): Promise<void> {
  if (held !== nothing) await keepFiles(held)
}

/** Takes what a document of before carried here, or nothing. */
export async function takeCarried(): Promise<Dropped> {
  try {
    return (await takeKeptFiles()) ?? nothing
  } catch (error) {
    // Where nothing can be kept nothing was.
    console.warn(error)
    return nothing
  }
}
