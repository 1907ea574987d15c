import type { PairingMade } from '../../../../shared/api/pairing-question.ts'
import { folded } from '../../../../shared/folded.ts'

/** What a technician has said so far: it outlives a line that drops, a page that is left, and signing in. */
export interface PairDraft {
  /** The digits on the board that have been typed or scanned. */
  readonly code: string
  /** When the code runs out (epoch ms), and with it what is kept; 0: not known. */
  readonly endsAt: number
  readonly name: string
  /** The id of a board, `+` for a new one; empty where nothing was picked by hand. */
  readonly picked: string
  readonly org: string
  /** The board’s size where it is corrected; empty: as the machine says. */
  readonly width: string
  readonly height: string
  /** What the machine is now. */
  readonly paired: PairingMade | null
}

/** A draft of which nothing has been said. */
export const emptyDraft: PairDraft = {
  ...{ code: '', endsAt: 0, name: '', picked: '', org: '', width: '', height: '', paired: null },
}

/** The draft with which a page begins: what was kept, as long as its code lasts; `scanned` is another machine’s code, or empty. */
export function beginningDraft(kept: PairDraft, scanned: string, at: number): PairDraft {
  const isOver = kept.endsAt !== 0 && kept.endsAt <= at
  const former = isOver ? emptyDraft : kept
  return scanned === '' || scanned === former.code ? former : { ...emptyDraft, code: scanned }
}

const digitNames = ['khong', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin']
const spokenDigits: ReadonlyMap<string, number> = new Map([
  ...digitNames.map((word, digit) => [word, digit] as const),
  ...([
    ['lam', 5],
    ['tu', 4],
  ] as const),
])

/** The digits in what was typed or dictated (*bốn tám hai…*), six at most, whatever a Vietnamese keyboard put between them. */
export const codeIn = (text: string): string =>
  text
    // Full-width digits too.
    .normalize('NFKC')
    .replace(/\p{L}[\p{L}\p{M}]+/gu, (word) => String(spokenDigits.get(folded(word)) ?? ''))
    .replace(/\D/g, '')
    .slice(0, 6)

/** `482 915`: a code in the two groups in which the board shows it. */
export const codeForPeople = (code: string): string => (code.length > 3 ? `${code.slice(0, 3)} ${code.slice(3)}` : code)
