/** What a console may say: that it is there, or what its person edits (`campaign:dai-hoi`), null where that is nothing any more. */
export type ConsoleMessage = { readonly type: 'pong' } | { readonly type: 'editing'; readonly what: string | null }

/** Names a thing that is edited: its kind and its id, 64 bytes at most. */
const whatText = /^(?=.{3,64}$)[a-z]{1,20}:[a-z0-9-]{1,62}$/

/** The message that a console has sent; undefined where it is none of these. */
export function decodeConsoleMessage(text: string): ConsoleMessage | undefined {
  let said: unknown
  try {
    said = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof said !== 'object' || said === null || !('type' in said)) return undefined
  if (said.type === 'pong') return { type: 'pong' }
  if (said.type !== 'editing' || !('what' in said)) return undefined
  const { what } = said
  return what === null || (typeof what === 'string' && whatText.test(what)) ? { type: 'editing', what } : undefined
}
