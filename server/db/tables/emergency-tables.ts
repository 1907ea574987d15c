/** Words prepared beforehand for an emergency: a template, which nobody may use before somebody else has approved it. */
export interface EmergencyTemplatesTable {
  id: string
  org: string
  title: string
  /** JSON: the slide with its free part, its bound, the CAP values and the cancel that go with it. */
  body: string
  state: 'draft' | 'approved' | 'retired'
  /** Over all that was approved; null unless it is. */
  seal: string | null
  /** The template that this one is to take the place of. */
  replaces: string | null
  author: string
  author_name: string
  /** Everybody who wrote any of it: people's ids, JSON. None of them approves it. */
  writers: string
  approver: string | null
  approver_name: string | null
  made_at: number
  changed_at: number
  approved_at: number | null
}

/** One emergency, from its preparation to its end. */
export interface EmergenciesTable {
  /** Also the id of the interrupt. */
  id: string
  org: string
  template: string
  /** JSON: the interrupt whole but for its start, the pixels for every canvas, the CAP message. */
  body: string
  /** SHA-256 (hex) over all of that: what a release names. */
  digest: string
  state: 'prepared' | 'released' | 'cancelled' | 'dropped'
  /** When it ends by itself. */
  ends_at: number
  /** What tells its CAP message from every other; `cap_sent` is null until there is one. */
  cap_sender: string
  cap_identifier: string
  cap_sent: number | null
  prepared_by: string
  prepared_name: string
  /** Whose token it was that prepared it: they count as the preparer too. */
  prepared_for: string | null
  prepared_at: number
  /** Over all above but the state and `cap_sent`. */
  seal: string
  released_by: string | null
  released_name: string | null
  released_at: number | null
  /** Who cancelled it, or dropped what was only prepared. */
  cancelled_by: string | null
  cancelled_name: string | null
  cancelled_at: number | null
}

/** The tables of emergencies. */
export interface EmergencyTables {
  emergency_templates: EmergencyTemplatesTable
  emergencies: EmergenciesTable
}
