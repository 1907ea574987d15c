import { alertsPage } from '../fleet/alerts-page.tsx'
import { healthPage } from '../fleet/health-page.tsx'
import { pairPage } from '../pair/pair-page.tsx'
import { showsPage } from '../shows/shows-page.tsx'
import { wallPage } from '../wall/wall-page.tsx'

/** All that is about the machines of boards. */
export const machinePages = {
  pair: pairPage,
  health: healthPage,
  alerts: alertsPage,
  shows: showsPage,
  wall: wallPage,
}
