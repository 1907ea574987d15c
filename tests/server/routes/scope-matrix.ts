import { approvalRows } from './matrix/approval-rows.ts'
import { emergencyRows } from './matrix/emergency-rows.ts'
import { healthRows } from './matrix/health-rows.ts'
import { mediaRows } from './matrix/media-rows.ts'
import { officeRows } from './matrix/office-rows.ts'
import { ownRows } from './matrix/own-rows.ts'
import { pairingRows } from './matrix/pairing-rows.ts'
import { peopleRows } from './matrix/people-rows.ts'
import { planRows } from './matrix/plan-rows.ts'
import { proofRows } from './matrix/proof-rows.ts'
import type { Row, Rows } from './matrix/row.ts'

const all: Rows = {
  ...ownRows,
  ...planRows,
  ...pairingRows,
  ...mediaRows,
  ...approvalRows,
  ...officeRows,
  ...proofRows,
  ...peopleRows,
  ...emergencyRows,
  ...healthRows,
}

/** What every route of the API is about, by its id. A route that is not here fails the matrix. */
export const matrix: Readonly<Record<string, readonly Row[]>> = Object.fromEntries(
  Object.entries(all).map(([id, rows]) => [id, [rows].flat() as readonly Row[]]),
)
