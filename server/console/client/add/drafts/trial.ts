import type { TrialLine } from '../../../../../shared/api/trial.ts'
import type { BoardId, Slide } from '../../../../../shared/plan/plan.ts'
import { askServer, lineBroke, sending } from '../../api/ask-server.ts'
import { silence } from '../../api/silence.ts'

/** Draws slides on the canvases of boards, and tells each as soon as it is there; given up where nothing is heard for `silentMs`. Throws `Refused`. */
export async function trial(
  slides: readonly Slide[],
  boards: readonly BoardId[],
  tell: (line: TrialLine) => void,
  signal: AbortSignal,
): Promise<void> {
  const stop = new AbortController()
  const abort = () => stop.abort()
  const line = silence(abort)
  signal.addEventListener('abort', abort)
  line.heard()
  try {
    await drawn(sending('POST', JSON.stringify({ slides, boards })), stop.signal, (told) => {
      line.heard()
      tell(told)
    })
  } finally {
    line.stop()
    signal.removeEventListener('abort', abort)
  }
}

async function drawn(asked: RequestInit, signal: AbortSignal, tell: (line: TrialLine) => void): Promise<void> {
  const answer = await askServer('/api/v1/trial', { ...asked, signal })
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
