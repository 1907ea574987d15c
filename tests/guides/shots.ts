import { administratorShots } from './administrator-shots.ts'
import { approverShots } from './approver-shots.ts'
import { officerShots, returnedShot } from './officer-shots.ts'
import { operatorShots } from './operator-shots.ts'
import type { Shot } from './shot.ts'
import { technicianShots } from './technician-shots.ts'

/** Every picture of the guides, in the order in which they come about: what an officer submits an approver returns. */
export const shots: readonly Shot[] = [
  ...officerShots,
  ...approverShots,
  returnedShot,
  ...operatorShots,
  ...technicianShots,
  ...administratorShots,
]
