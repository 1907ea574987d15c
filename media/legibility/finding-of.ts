import type { Finding, FindingCode } from '../../shared/legibility/verdict.ts'
import type { MediaFault, MediaFaultKind } from '../media-fault.ts'

const codes: Partial<Record<MediaFaultKind, FindingCode>> = { 'no-glyph': 'missing-glyph' }

/** Why nothing was drawn at all, as a finding. */
export function findingOf({ kind, message, messageVi }: MediaFault): Finding {
  return { code: codes[kind] ?? 'illegible', severity: 'error', message, messageVi }
}
