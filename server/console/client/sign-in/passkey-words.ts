import { Refused } from '../api/ask-server.ts'
import { both, say } from '../words/say.ts'

/** Whether this page stands where browsers have passkeys: on HTTPS or this machine, by a name and not by an address. */
export function hasPasskeys(): boolean {
  return isSecureContext && 'PublicKeyCredential' in window && !/^[\d.]+$|:/.test(location.hostname)
}

/** Why there are none where there are none. */
export const noPasskeysHere = (): string =>
  say(
    'Ở địa chỉ này trình duyệt không cho dùng khóa truy cập (passkey): cần https và một tên miền.',
    'Browsers have no passkeys at this address: they take https and a name.',
  )

/** What became of a passkey in the browser, in its own words where it is none of the ends that a person can do something about. */
export function passkeyRefused(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const cause = error.cause instanceof Error ? error.cause.name : undefined
  const name = [error.name, cause]
  if (name.includes('NotAllowedError') || name.includes('AbortError')) {
    const said = both('Đã hủy hoặc hết giờ chờ. Hãy thử lại.', 'It was cancelled, or took too long. Try again.')
    return Object.assign(new Refused('cancelled', said), { cause: error })
  }
  if (name.includes('InvalidStateError')) {
    const said = both('Khóa truy cập này đã được thêm từ trước.', 'This passkey has been added already.')
    return Object.assign(new Refused('known', said), { cause: error })
  }
  return error
}
