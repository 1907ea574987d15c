import { useEffect, useRef } from 'preact/hooks'
import { path } from '../app/address.ts'
import { Icon } from '../kit/icon.tsx'
import { signedIn } from '../state/signed-in.ts'
import { inOurs, say } from '../words/say.ts'
import { emergencyPlaceOf, type Place, placesOf } from './places.ts'
import { WaitingCount } from './waiting-count.tsx'

/** Where the pages stand. */
export interface RailProps {
  readonly id: string
  /** Whether it is open, where there is no room for it beside the page. */
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Every page that the person may open, in groups; emergencies apart. */
export function Rail({ id, isOpen, onClose }: RailProps) {
  const me = signedIn()
  const at = path.value
  const nav = useRef<HTMLElement>(null)
  const emergency = emergencyPlaceOf(me)
  useEffect(() => nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }), [at])
  return (
    <nav
      ref={nav}
      class="rail"
      id={id}
      aria-label={say('Các trang', 'Pages')}
      data-open={isOpen ? '' : undefined}
      onKeyDown={(event) => event.key === 'Escape' && isOpen && onClose()}
    >
      <div class="rail-inner">
        {placesOf(me).map(({ said, places }, group) => (
          <div key={said.vi} class="rail-group">
            <p id={`${id}-${group}`}>{inOurs(said)}</p>
            <ul aria-labelledby={`${id}-${group}`}>
              {places.map((place) => (
                <li key={place.href}>
                  <PlaceLink place={place} at={at} />
                </li>
              ))}
            </ul>
          </div>
        ))}
        {emergency && (
          <div class="rail-apart">
            <PlaceLink place={emergency} at={at} />
          </div>
        )}
      </div>
    </nav>
  )
}

function PlaceLink({ place: { href, said, icon }, at }: { readonly place: Place; readonly at: string }) {
  const isHere = at === href || (href !== '/' && at.startsWith(`${href}/`))
  return (
    <a href={href} aria-current={isHere ? (at === href ? 'page' : 'true') : undefined} data-tour={href}>
      <Icon name={icon} />
      <span>{inOurs(said)}</span>
      {href === '/approvals' && <WaitingCount />}
    </a>
  )
}
