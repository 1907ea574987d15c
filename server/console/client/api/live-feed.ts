import { silence } from './silence.ts'

/** Everything that may have changed, as the server says it; what exactly is asked for by whoever shows it. */
export const liveChanges = [
  ...(['plan', 'submissions', 'take-downs', 'notices', 'emergencies', 'directives', 'slogans'] as const),
] as const

/** One thing that may have changed. */
export type LiveChange = (typeof liveChanges)[number]

/** Somebody else who edits the same thing, since `since` (epoch ms). */
export interface Editor {
  readonly name: string
  readonly since: number
}

/** The server's word that something has changed, as it happens. */
export interface LiveFeed {
  /** Whether the line stands: while it does not, pages ask by themselves. */
  isOpen(): boolean
  /** Says what the person edits, such as `campaign:dai-hoi`, or nothing any more; said again by itself after a break. */
  edit(what: string | null): void
}

const firstMs = 1000
const longestMs = 30_000

/**
 * Opens the line and keeps it open; one that falls silent has broken. After a break `heard` is told of everything: what was said meanwhile
 * was missed. `broke` is called when it breaks; `edited` is told who else edits a thing.
 */
export function liveFeed(
  heard: (what: LiveChange) => void,
  broke: () => void,
  edited: (what: string, people: readonly Editor[]) => void,
): LiveFeed {
  let socket: WebSocket | undefined
  let editing: string | null = null
  let tries = 0
  let isFirst = true

  function open(): void {
    const line = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/api/v1/live`)
    socket = line
    let stood = false
    const quiet = silence(ended)
    quiet.heard()
    line.addEventListener('open', () => {
      tries = 0
      stood = true
      if (!isFirst) for (const what of liveChanges) heard(what)
      isFirst = false
      if (editing !== null) say({ type: 'editing', what: editing })
    })
    line.addEventListener('message', ({ data }) => {
      quiet.heard()
      const said = JSON.parse(String(data)) as Heard
      const changed = liveChanges.find((what) => said.type === 'changed' && what === said.what)
      if (changed) heard(changed)
      // Whoever says nothing at all is taken to be gone.
      if (said.type === 'ping') say({ type: 'pong' })
      if (said.type === 'editors' && said.what !== undefined) edited(said.what, said.people ?? [])
    })
    line.addEventListener('close', ended)

    /** Once for each line: of one that is half open, the browser says only much later that it has closed. */
    function ended(): void {
      quiet.stop()
      if (socket !== line) return
      socket = undefined
      line.close()
      if (stood) broke()
      // Two hundred consoles do not come back in one instant.
      const wait = Math.min(longestMs, firstMs * 2 ** tries++) * (0.5 + Math.random() / 2)
      setTimeout(open, wait)
    }
  }

  const isOpen = () => socket?.readyState === WebSocket.OPEN

  function say(message: { readonly type: 'pong' } | { readonly type: 'editing'; readonly what: string | null }): void {
    if (isOpen()) socket?.send(JSON.stringify(message))
  }

  open()
  return {
    isOpen,
    edit(what) {
      if (what === editing) return
      editing = what
      say({ type: 'editing', what })
    },
  }
}

/** What the server says, as far as pages listen. */
interface Heard {
  readonly type?: unknown
  readonly what?: string
  readonly people?: readonly Editor[]
}
