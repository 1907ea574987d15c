import type { TrialLine } from '../../../../../shared/api/trial.ts'
import type { Board, Slide } from '../../../../../shared/plan/plan.ts'
import { Refused } from '../../api/ask-server.ts'
import type { Draft } from './draft.ts'
import { trial } from './trial.ts'
import { canvasKeysOf } from './wanted-canvases.ts'

/** Who is told how the drawing goes; drafts by their key. */
export interface DrawingEdges {
  /** It is being drawn anew; what was shown of it may stay until then. */
  begins(key: string): void
  shows(key: string, line: TrialLine): void
  /** All of its canvases have been shown since it began. */
  ends(key: string): void
  refuses(key: string, fault: { readonly message: string; readonly messageVi: string }): void
  /** The server could not draw; it is asked again by itself. Nothing: it answers. */
  fails(error: unknown): void
}

/** Draws drafts on the canvases of boards, each once, the first first. */
export interface Drawing {
  /**
   * Wants these drawn for these boards (looked at in one part of them, where there is one), and no others. What is drawn already, and
   * is as it was, is not asked for again.
   */
  want(drafts: readonly Draft[], boards: readonly Board[], part: string | undefined): void
  /** Stops, and asks for nothing more. */
  stop(): void
}

/** What one request may ask for. */
const maxSlides = 40
const maxDrawings = 400
const againAfterMs = 2000
const againAtMostMs = 30_000
/** A line that broke, a session that ended, a role that is given back: mended without a change of what is drawn. */
const passing: readonly string[] = ['unreachable', 'not-signed-in', 'forbidden']

/** Draws by the server's trial, a request at a time. */
export function drawing(edges: DrawingEdges): Drawing {
  /** What each draft was drawn as. */
  let drawn = new Map<string, string>()
  let wanted = new Map<string, { readonly draft: Draft; readonly as: string }>()
  let boards: readonly Board[] = []
  let asked = new AbortController()
  let isAsking = false
  let again = 0
  let failures = 0

  const rest = () => [...wanted.values()].filter(({ draft, as }) => drawn.get(draft.key) !== as)

  async function ask(): Promise<void> {
    clearTimeout(again)
    asked.abort()
    asked = new AbortController()
    const { signal } = asked
    isAsking = true
    try {
      while (!signal.aborted && rest().length > 0) await askSome(signal)
      if (signal.aborted) return
      failures = 0
      edges.fails(undefined)
    } catch (error) {
      if (signal.aborted) return
      // Whatever else it refuses it will refuse again.
      if (error instanceof Refused && (error.retry || passing.includes(error.code)))
        again = setTimeout(() => void ask(), Math.min(againAtMostMs, againAfterMs * 2 ** failures))
      failures += 1
      edges.fails(error)
    }
    isAsking = false
  }

  async function askSome(signal: AbortSignal): Promise<void> {
    const canvases = canvasKeysOf(boards).size
    const some = rest().slice(0, Math.max(1, Math.min(maxSlides, Math.floor(maxDrawings / canvases))))
    const told = some.map(() => 0)
    const end = (at: number) => {
      const { draft, as } = some[at] as (typeof some)[number]
      if (drawn.get(draft.key) === as) return
      drawn.set(draft.key, as)
      edges.ends(draft.key)
    }
    for (const { draft } of some) {
      drawn.delete(draft.key)
      edges.begins(draft.key)
    }
    const slides: Slide[] = some.map(({ draft }) => draft.slide)
    try {
      await trial(
        slides,
        boards.map(({ id }) => id),
        (line) => {
          edges.shows((some[line.slide] as (typeof some)[number]).draft.key, line)
          told[line.slide] = (told[line.slide] ?? 0) + 1
          if (told[line.slide] === canvases) end(line.slide)
        },
        signal,
      )
      for (const at of some.keys()) end(at)
    } catch (error) {
      if (!(error instanceof Refused) || !refuseSome(some, error)) throw error
    }
  }

  /** Refuses the drafts that the server finds fault with; whether there were any. The others are asked for without them. */
  function refuseSome(some: readonly { readonly draft: Draft; readonly as: string }[], { faults }: Refused): boolean {
    let any = false
    for (const { pointer, message, messageVi } of faults) {
      const [, index = ''] = /^\/slides\/(\d+)/.exec(pointer) ?? []
      const one = index === '' ? undefined : some[Number(index)]
      if (!one) continue
      any = true
      drawn.set(one.draft.key, one.as)
      edges.refuses(one.draft.key, { message, messageVi })
    }
    return any
  }

  return {
    want(drafts, to, part) {
      boards = to
      const where = JSON.stringify([part, to])
      const before = wanted
      wanted = new Map(
        to.length === 0
          ? []
          : drafts.map((draft) => [draft.key, { draft, as: `${JSON.stringify(draft.slide)} ${where}` }]),
      )
      drawn = new Map([...drawn].filter(([key]) => wanted.has(key)))
      const isSame = before.size === wanted.size && [...wanted].every(([key, { as }]) => before.get(key)?.as === as)
      if (isSame && (isAsking || rest().length === 0)) return
      void ask()
    },
    stop() {
      clearTimeout(again)
      asked.abort()
    },
  }
}
