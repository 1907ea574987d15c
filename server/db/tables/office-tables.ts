/** One thing that was done, chained to the one before it. Rows are only ever added. */
export interface AuditTable {
  /** From 1, without a gap. */
  seq: number
  at: number
  actor_kind: string
  actor: string
  actor_name: string
  address: string | null
  /** What was done: `plan.replace`, `session.begin`. */
  act: string
  /** What it was done to, such as `board` and its id. */
  subject_kind: string
  subject: string
  /** Whose it is; null: the installation's. */
  org: string | null
  /** As it was and as it is since, JSON; null where there was, or is, nothing. */
  before: string | null
  after: string | null
  /** The hash of the row before; of the first row 64 zeros. */
  former: string
  /** SHA-256 (hex) over `former` and all columns above. */
  hash: string
  /** Over `hash`, by a secret that the database does not hold. */
  seal: string
}

/** What an org was called and where it stood from one instant to another; `to_at` null: still. */
export interface OrgTimesTable {
  org: string
  from_at: number
  to_at: number | null
  name: string
  level: string | null
  parent: string | null
}

/** Whose a board was and what it was called, likewise. */
export interface BoardTimesTable {
  board: string
  from_at: number
  to_at: number | null
  name: string
  org: string
}

/** What an org has chosen, JSON. */
export interface OrgSettingsTable {
  org: string
  body: string
  changed_at: number
}

/** The answer that a write was given, for whoever sends the same again. `status` is null while it is being worked on. */
export interface AnsweredTable {
  caller: string
  key: string
  fingerprint: string
  status: number | null
  headers: string | null
  body: string | null
  made_at: number
}

/** Whose files are: an upload belongs to the orgs of those who sent it. */
export interface MediaOrgsTable {
  sha256: string
  /** Empty: the installation's. */
  org: string
}

/** Something that somebody should know, until they have read it. */
export interface NoticesTable {
  id: string
  person: string
  kind: string
  /** JSON. */
  body: string
  made_at: number
  read_at: number | null
}

/** That an office has seen a directive. */
export interface AcknowledgementsTable {
  campaign: string
  org: string
  /** The directive as it was seen. */
  digest: string
  /** On which boards, JSON; and from when, epoch ms. */
  boards: string
  starts_at: number
  note: string | null
  person: string
  person_name: string
  made_at: number
}

/** The tables of what offices did, were called, chose and were told. */
export interface OfficeTables {
  audit: AuditTable
  org_times: OrgTimesTable
  board_times: BoardTimesTable
  org_settings: OrgSettingsTable
  answered: AnsweredTable
  media_orgs: MediaOrgsTable
  notices: NoticesTable
  acknowledgements: AcknowledgementsTable
}
