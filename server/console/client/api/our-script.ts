import { both } from '../words/say.ts'
import { askServer, Refused } from './ask-server.ts'

const askAgainMs = 2000
/** So often it is begun anew although the server has it: a line that is just back breaks easily. */
const mostTries = 3

const renewed = both(
  'Hệ thống vừa được cập nhật. Tải lại trang để dùng tiếp; điều đang soạn dở vẫn được giữ.',
  'The system was updated a moment ago. Reload the page to continue; what you are writing is kept.',
)

const broken = both(
  'Đường truyền bị ngắt khi trang đang mở. Tải lại trang để dùng tiếp; điều đang soạn dở vẫn được giữ.',
  'The connection was lost while the page was opening. Reload it to continue; what you are writing is kept.',
)

const coming = new Map<string, Promise<unknown>>()
let asked = 0

/**
 * A script of ours that comes when it is wanted; `load` is its `import()`. Where the line breaks, `waits` is called and it is asked for until it
 * comes. Rejects with `Refused`, `page-renewed`, where only a fresh document can go on: the server has other scripts by now, or the line
 * broke within it.
 */
export async function ourScript<Module extends object>(
  load: () => Promise<Module>,
  waits: () => void = () => undefined,
): Promise<Module> {
  try {
    return await load()
  } catch (error) {
    const at = addressIn(error)
    if (at === undefined) throw error
    waits()
    // Two that want it have one between them: what it keeps for the document is kept once.
    const again = coming.get(at) ?? scriptAgain(at)
    coming.set(at, again)
    again.catch(() => coming.delete(at))
    return (await again) as Module
  }
}

/** Browsers keep for the life of a document that a script did not come: it comes by another address, once the server has answered there. */
async function scriptAgain(at: string): Promise<unknown> {
  for (let left = mostTries; ; ) {
    const fresh = `${at}?again=${++asked}`
    if (await isThere(fresh)) {
      try {
        return await import(fresh)
      } catch (cause) {
        // What it stands on itself did not come in time: that has no other address.
        if (--left === 0) throw Object.assign(new Refused('page-renewed', broken), { cause })
      }
    }
    await new Promise((resolve) => setTimeout(resolve, askAgainMs))
  }
}

/** Whether the server gives it out now; throws where it says that it will not. */
async function isThere(address: string): Promise<boolean> {
  try {
    await (await askServer(address)).blob()
    return true
  } catch (error) {
    if (!(error instanceof Refused) || error.code === 'unreachable' || error.retry) return false
    throw error.code === 'not-found' ? Object.assign(new Refused('page-renewed', renewed), { cause: error }) : error
  }
}

/** The script that a failed `import()` names; undefined where it failed of something else. */
function addressIn(error: unknown): string | undefined {
  const [address] = /https?:\/\/\S+\.js\b/.exec(String(error)) ?? []
  return address?.startsWith(`${location.origin}/`) ? address : undefined
}
