import { inOurs, say } from '../../words/say.ts'
import { type StandingKind, standingWords } from '../standing-of.ts'
import { MarkShape } from './mark-shape.tsx'

const told: readonly StandingKind[] = ['well', 'wrong', 'lost', 'repair', 'never']

/** What the shapes and colours of the map mean. */
export function MapLegend() {
  return (
    <ul class="map-legend" aria-label={say('Chú giải', 'Legend')}>
      {told.map((kind) => (
        <li key={kind}>
          <svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
            <MarkShape kind={kind} r={6} />
          </svg>
          {inOurs(standingWords[kind])}
        </li>
      ))}
    </ul>
  )
}
