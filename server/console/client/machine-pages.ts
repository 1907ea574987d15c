import { deviceSection } from './device/device-section.ts'
import { alertsPage } from './fleet/alerts-page.ts'
import { healthPage } from './fleet/health-page.ts'
import { pairPage } from './pair/pair-page.ts'
import { showsPage } from './shows/shows-page.ts'

/** All that is about the machines of boards: one script, loaded when somebody goes there. In several, each would cost every page a part of the first. */
export const machinePages = { pairPage, healthPage, alertsPage, showsPage, deviceSection }
