/**
 * What a board does after its socket was closed: come back `soon` (within seconds), `later` (within minutes: what is wrong
 * would only repeat itself), `pair` (ask for a new key first), or `reload` (the page itself is of another version).
 */
export type ComeBack = 'soon' | 'later' | 'pair' | 'reload'

/** Why a socket is closed, and whether the board should come back. */
export const closeCodes = {
  badMessage: { code: 4400, comeBack: 'later' },
  notAuthorised: { code: 4401, comeBack: 'pair' },
  unknownBoard: { code: 4404, comeBack: 'later' },
  silent: { code: 4408, comeBack: 'soon' },
  replaced: { code: 4409, comeBack: 'later' },
  otherVersion: { code: 4426, comeBack: 'reload' },
  tooMany: { code: 4429, comeBack: 'later' },
  goingAway: { code: 4503, comeBack: 'soon' },
} as const satisfies Record<string, { code: number; comeBack: ComeBack }>

/** What to do after a close with `code`; a code that is not in the table is a broken line: `soon`. */
export function comeBackAfter(code: number): ComeBack {
  for (const row of Object.values(closeCodes)) if (row.code === code) return row.comeBack
  return 'soon'
}
