/** What may have changed, as the server says it; what exactly is asked for by whoever shows it. */
export type LiveChange = 'plan' | 'submissions' | 'take-downs' | 'notices' | 'emergencies' | 'directives'

/** The server's word that something has changed, as it happens. */
export interface LiveFeed {
  /** Whether the line stands: while it does not, pages ask by themselves. */
  isOpen(): boolean
}

const changes: readonly LiveChange[] = ['plan', 'submissions', 'take-downs', 'notices', 'emergencies', 'directives']
const firstMs = 1000
const longestMs = 30_000

/**
 * Opens the line and keeps it open. After a break `heard` is told of everything: what was said meanwhile was missed. `broke` is called
 * when it breaks.
 */
export function liveFeed(heard: (what: LiveChange) => void, broke: () => void): LiveFeed {
  let socket: WebSocket | undefined
  let tries = 0
  let isFirst = true

  function open(): void {
    socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/api/v1/live`)
    let stood = false
    socket.addEventListener('open', () => {
      tries = 0
      stood = true
      if (!isFirst) for (const what of changes) heard(what)
      isFirst = false
    })
    socket.addEventListener('message', ({ data }) => {
      const what = changeIn(data)
      if (what) heard(what)
    })
    socket.addEventListener('close', () => {
      if (stood) broke()
      // Two hundred consoles do not come back in one instant.
      const wait = Math.min(longestMs, firstMs * 2 ** tries++) * (0.5 + Math.random() / 2)
      setTimeout(open, wait)
    })
  }

  open()
  return { isOpen: () => socket?.readyState === WebSocket.OPEN }
}

function changeIn(data: unknown): LiveChange | undefined {
  const said = JSON.parse(String(data)) as { readonly type?: unknown; readonly what?: unknown }
  return said.type === 'changed' ? changes.find((what) => what === said.what) : undefined
}
