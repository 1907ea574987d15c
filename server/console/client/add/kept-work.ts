import type { MediaDraft, SloganDraft } from './draft.ts'

/** What a person is making. */
export interface Work {
  readonly text: string
  readonly slogans: readonly SloganDraft[]
  readonly files: readonly MediaDraft[]
}

const key = 'congchao-work'

/** Nothing yet. */
export const noWork: Work = { text: '', slogans: [], files: [] }

/** Keeps the work of this tab over a reload: another language, a session that ended, a wrong key. */
export function keepWork(work: Work): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(work))
  } catch (error) {
    // The browser's room is full: the work is on the page all the same.
    console.warn(error)
  }
}

/** The work that this tab kept. */
export function keptWork(): Work {
  const kept = sessionStorage.getItem(key)
  // Written by this very page; a tab lives no longer than one version of it, give or take a reload.
  return kept === null ? noWork : { ...noWork, ...(JSON.parse(kept) as Partial<Work>) }
}
