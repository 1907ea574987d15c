import type { BoardId } from '../../../shared/plan/plan.ts'

/** A build of the board's page that a server has shipped; `by_person` 1: somebody released or stopped it. */
export interface ShellsTable {
  build: string
  state: 'trial' | 'good' | 'stopped'
  shipped_at: number
  changed_at: number
  by_person: 0 | 1
}

/** A board that tries a build before others; `running_since` null while it does not run it. */
export interface ShellTrialsTable {
  build: string
  board: BoardId
  told_at: number
  running_since: number | null
  failed_at: number | null
}

/** Tables of builds of the board's page. */
export interface ShellsTables {
  shells: ShellsTable
  shell_trials: ShellTrialsTable
}
