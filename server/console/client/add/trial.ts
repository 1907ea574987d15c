import type { Finding, Verdict } from '../../../../shared/legibility/verdict.ts'
import type { BoardColor, BoardId, SectionId, Slide } from '../../../../shared/plan/plan.ts'
import type { Rendition } from '../../../../shared/playlist/playlist.ts'
import { askServer, lineBroke, sending } from '../api/ask-server.ts'

/** A board, or a section of it, whose canvas a slide was drawn for. */
export interface TrialBoard {
  readonly id: BoardId
  readonly section: SectionId | null
  /** From how far it reads clearly, in whole metres; null where the pitch is not known, or without words. */
  readonly metres: number | null
  /** What holds for this board alone: the time to read it there. */
  readonly findings: readonly Finding[]
}

/** One slide on one canvas. `slide` is its index among those asked for. */
export interface TrialLine {
  readonly slide: number
  readonly width: number
  readonly height: number
  readonly color: BoardColor
  readonly boards: readonly TrialBoard[]
  readonly rendition: Rendition | null
  readonly verdict: Verdict | null
  readonly fault: { readonly message: string; readonly messageVi: string } | null
}

/** Draws slides on the canvases of boards, and tells each as soon as it is there. Throws `Refused`. */
export async function trial(
  slides: readonly Slide[],
  boards: readonly BoardId[],
  tell: (line: TrialLine) => void,
  signal: AbortSignal,
): Promise<void> {
  const answer = await askServer('/api/v1/trial', { ...sending('POST', JSON.stringify({ slides, boards })), signal })
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read().catch(lineBroke)
    rest += decoder.decode(value, { stream: !done })
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') tell(JSON.parse(line) as TrialLine)
    if (done) return
  }
}
