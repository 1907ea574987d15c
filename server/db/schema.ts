import type { BoardId } from '../../shared/plan/plan.ts'
import type { ApprovalTables } from './tables/approval-tables.ts'
import type { BinTables } from './tables/bin-tables.ts'
import type { EmergencyTables } from './tables/emergency-tables.ts'
import type { HealthTables } from './tables/health-tables.ts'
import type { ManifestsTables } from './tables/manifests-tables.ts'
import type { OfficeTables } from './tables/office-tables.ts'
import type { PairingsTables } from './tables/pairings-tables.ts'
import type { PeopleTables } from './tables/people-tables.ts'
import type { ShellsTables } from './tables/shells-tables.ts'
import type { ShowsTables } from './tables/shows-tables.ts'
import type { SloganTables } from './tables/slogan-tables.ts'

/** Columns that every list of a plan has. Items missing from the plan in force keep their row, for what refers to them. */
interface PlanItemTable {
  id: string
  /** Place in its list, from 0. */
  position: number
  /** CRC-32 over list, campaign, id, position and body; SQLite itself does not notice a flipped byte. */
  checksum: number
  /** Epoch ms; null while the item is in the plan. */
  binned_at: number | null
  /** The item as it was imported, JSON; its own lists of items (a campaign's phases …) stand as empty lists. */
  body: string
}

interface CampaignItemTable extends PlanItemTable {
  campaign: string
}

export interface OrgsTable extends PlanItemTable {
  parent: string | null
}

export interface BoardsTable extends PlanItemTable {
  org: string
}

export interface CampaignsTable extends PlanItemTable {
  org: string
}

export interface InterruptsTable extends PlanItemTable {
  org: string
}

export interface RestrictionsTable extends PlanItemTable {
  org: string
}

export interface MilestonesTable extends CampaignItemTable {}

export interface PhasesTable extends CampaignItemTable {}

export interface SlidesTable extends CampaignItemTable {}

export interface PlacementsTable extends CampaignItemTable {
  phase: string
}

/** The plan's own keys, in a single row. `revision` grows by one with each replacement. */
export interface PlanTable {
  id: 1
  revision: number
  replaced_at: number
  checksum: number
  body: string
}

/** How often what boards follow was edited, in a single row once it was. */
export interface PlanEditsTable {
  id: number
  count: number
}

/** The lists of a plan, a table each. */
export interface PlanLists {
  orgs: OrgsTable
  boards: BoardsTable
  campaigns: CampaignsTable
  interrupts: InterruptsTable
  restrictions: RestrictionsTable
  milestones: MilestonesTable
  phases: PhasesTable
  slides: SlidesTable
  placements: PlacementsTable
}

/** What a board was given to play, by version; versions of a board only grow. */
export interface PlaylistsTable {
  board: BoardId
  version: number
  digest: string
  starts_at: number
  ends_at: number
  kept_at: number
  body: string
}

/** Which bytes a recipe (everything that decides them) came to. */
export interface RenditionsTable {
  recipe: string
  sha256: string
  bytes: number
  width: number
  height: number
  /** A clip's length and frames a second; null for a picture. */
  clip_ms: number | null
  clip_fps: number | null
  /** How well it can be read, JSON. */
  verdict: string | null
  /** Over all the rest of the row; null for what was drawn before there were seals. */
  seal: string | null
}

/** A picture or a clip that somebody uploaded, by the hash of its bytes as they came; `facts` is JSON. */
export interface MediaTable {
  sha256: string
  kind: 'picture' | 'clip'
  state: 'preparing' | 'ready' | 'failed'
  name: string
  type: string
  bytes: number
  width: number
  height: number
  /** Of a clip. */
  ms: number | null
  /** The hash of a picture as it is worked from: upright, sRGB, without metadata. */
  master: string | null
  uploaded_at: number
  uploaded_by: string
  facts: string
}

/** The last report of each board; `state` is JSON. */
export interface BoardReportsTable {
  board: BoardId
  reported_at: number
  state: string
}

/** Every table, with its columns as they are stored: instants in epoch ms, JSON as text. */
export interface Schema
  extends PlanLists,
    PeopleTables,
    OfficeTables,
    ApprovalTables,
    BinTables,
    EmergencyTables,
    ManifestsTables,
    PairingsTables,
    ShellsTables,
    ShowsTables,
    SloganTables,
    HealthTables {
  plan: PlanTable
  plan_edits: PlanEditsTable
  playlists: PlaylistsTable
  renditions: RenditionsTable
  media: MediaTable
  board_reports: BoardReportsTable
}
