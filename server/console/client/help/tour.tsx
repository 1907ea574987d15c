import { later } from '../kit/later.tsx'
import { tourIsOpen } from './tour-state.ts'

const TourCard = later(
  () => import('./tour-card.tsx'),
  (module) => module.TourCard,
)

/** The tour, while it is being shown. */
export function Tour() {
  return tourIsOpen.value ? <TourCard /> : null
}
