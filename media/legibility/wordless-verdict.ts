import type { Verdict } from '../../shared/legibility/verdict.ts'

/** The verdict on what shows no text of ours. */
export function wordlessVerdict(setting: 'picture' | 'clip' | 'plate'): Verdict {
  return {
    setting,
    pages: [],
    face: null,
    rows: null,
    capRows: null,
    closest: null,
    clipped: 0,
    contrast: null,
    readingSeconds: null,
    findings: [],
  }
}
