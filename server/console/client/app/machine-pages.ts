import { alertsPage } from '../fleet/alerts-page.ts'
import { healthPage } from '../fleet/health-page.ts'
import { pairPage } from '../pair/pair-page.ts'
import { plainPage } from '../plain/plain-page.tsx'
import { showsPage } from '../shows/shows-page.ts'
import { wallPage } from '../wall/wall-page.ts'

/** All that is about the machines of boards. */
export const machinePages = {
  pair: plainPage(() => pairPage),
  health: plainPage(() => healthPage),
  alerts: plainPage(() => alertsPage),
  shows: plainPage(() => showsPage),
  wall: plainPage(() => wallPage),
}
