import type { Socket, SocketEvents } from '../../player/link.ts'
import { decodeBoardMessage } from '../../shared/protocol/decode-board-message.ts'
import { type BoardMessage, protocolVersion, type ServerMessage, type Welcome } from '../../shared/protocol/messages.ts'

/** The server's end of one socket. */
export interface FakeEnd {
  readonly heard: BoardMessage[]
  /** The code with which the board closed it. */
  closedWith: number | undefined
  open(): void
  say(message: ServerMessage | { readonly type: string }): void
  /** Opens it and takes the board in, unproven. */
  welcome(more?: Partial<Welcome>): void
  close(code: number): void
}

/** Where boards knock: every socket that was opened, the newest last. */
export interface FakeServer {
  readonly ends: FakeEnd[]
  readonly last: () => FakeEnd
  readonly open: (on: SocketEvents) => Socket
}

export function fakeServer(): FakeServer {
  const ends: FakeEnd[] = []
  return {
    ends,
    last: () => ends.at(-1)!,
    open(on) {
      const end: FakeEnd = {
        heard: [],
        closedWith: undefined,
        open: on.opened,
        say: (message) => on.heard(JSON.stringify(message)),
        welcome(more) {
          on.opened()
          end.say({ type: 'welcome', v: protocolVersion, token: 'token', stored: [], shell: null, ...more })
        },
        close: on.closed,
      }
      ends.push(end)
      return {
        send(text) {
          const message = decodeBoardMessage(text)
          if (!message || message.type === 'other-hello') throw new Error(`the board said ${text}`)
          end.heard.push(message)
        },
        close(code) {
          end.closedWith ??= code
        },
      }
    },
  }
}
