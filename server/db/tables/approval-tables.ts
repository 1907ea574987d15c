/** What boards may play, item by item, as it was approved. `seal` is over all the rest of the row but its place. */
export interface ApprovedItemsTable {
  /** A list of a plan's items, or `fillers` (the id is then the org's). */
  list: string
  /** Empty outside campaigns. */
  campaign: string
  id: string
  /** The item as it was approved, JSON. */
  body: string
  submission: string
  approved_at: number
  seal: string
  /** Its place among the approved items of its list; null where that was never decided. */
  place: number | null
}

/** The pixels that were approved for what a slide shows (`face`) on one canvas. `seal` is over all the rest of the row. */
export interface ApprovedPicturesTable {
  face: string
  width: number
  height: number
  color: 'full' | 'mono'
  /** A rendition, JSON. */
  rendition: string
  submission: string
  seal: string
}

/** What somebody asks to have approved, as it was when they asked. */
export interface SubmissionsTable {
  id: string
  /** What is asked: that a change may play, or that a take-down may end. */
  kind: 'change' | 'lift'
  /** Null where the subject is no campaign's. */
  campaign: string | null
  /** What is to be lifted; null where a change is asked. */
  take_down: string | null
  /** Whose approvers decide. */
  org: string
  /** What it is called in lists. */
  title: string
  state: 'drawing' | 'pending' | 'approved' | 'returned' | 'cancelled'
  author: string
  author_name: string
  /** Everybody who wrote any of it: people's ids, JSON. None of them approves it. */
  writers: string
  submitted_at: number
  /** When others were told that it still waits. */
  reminded_at: number | null
  decided_at: number | null
  note: string | null
  /** Why what was found of it stands, as its author has said. */
  passed_because: string | null
  /** Why it was returned. */
  reason: string | null
  /** What was said of single items as it was returned, JSON. */
  places: string | null
  /** Over items and pictures: what an approval names. */
  digest: string | null
  /** Items with their bodies (null: to be taken out), JSON. */
  items: string
  /** Faces on canvases with their renditions and verdicts, JSON; null while they are drawn. */
  pictures: string | null
  /** How many these are. */
  drawn: number | null
  /** What check finds of it, JSON. */
  findings: string | null
  /** Over all of the row that a decision rests on. */
  seal: string
}

/** Who approved what. `seal` is over all the rest of the row. */
export interface ApprovalsTable {
  submission: string
  person: string
  name: string
  approved_at: number
  digest: string
  /** Why it was approved whatever was found of it. */
  passed_because: string | null
  seal: string
}

/** Who has changed an item since it was last approved. */
export interface ItemWritersTable {
  list: string
  campaign: string
  id: string
  person: string
  written_at: number
}

/** What was taken off the air. Over once `ended_at` is set, or at `ends_at`. */
export interface TakeDownsTable {
  id: string
  /** An approver's take-down, which only another's approval undoes, or an operator's pause, which ends by itself. */
  kind: 'take-down' | 'pause'
  /** Whose boards it clears. */
  org: string
  /** What it clears there, with the ids that this needs, JSON. */
  subject: string
  reason: string
  person: string
  person_name: string
  made_at: number
  /** Epoch ms; null: until it is lifted. */
  ends_at: number | null
  ended_at: number | null
}

/** The tables of submissions, approvals and take-downs. */
export interface ApprovalTables {
  approved_items: ApprovedItemsTable
  approved_pictures: ApprovedPicturesTable
  submissions: SubmissionsTable
  approvals: ApprovalsTable
  item_writers: ItemWritersTable
  take_downs: TakeDownsTable
}
