/** An official slogan that stands in no campaign, until it is withdrawn; of those that stand no two of an org say the same. */
export interface OfficialSlogansTable {
  id: string
  org: string
  /** NFC, in one line. */
  text: string
  /** SHA-256 (hex) over its words, style of spelling aside. */
  text_hash: string
  /** The written plan that it came in: its number, who issued it, and on which day. */
  number: string
  issuer: string
  issued_on: string
  /** Who added it: the id of a person or a token, and the name of the time. */
  person: string
  person_name: string
  added_at: number
  /** Which it was of those that were added at once, from 0. */
  position: number
  withdrawn_at: number | null
  withdrawn_name: string | null
  /** Its words, the number and the issuer in lower case without diacritics. */
  search: string
}

/** The table of official slogans. */
export interface SloganTables {
  official_slogans: OfficialSlogansTable
}
