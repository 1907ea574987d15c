import type { EmergencyLinePage } from '../../../../shared/api/emergency.ts'
import { has } from '../api/me.ts'
import { Icon } from '../kit/icon.tsx'
import { now } from '../state/now.ts'
import { signedIn } from '../state/signed-in.ts'
import { useAsked } from '../state/use-asked.ts'
import { counted } from '../words/counted.ts'
import { say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { emergenciesPath } from './emergency.ts'
import { standingEmergencies } from './standing-emergencies.ts'

const atOnce = 20

/** A strip across every page while an emergency is on the air, or waits for somebody to release it. */
export function StandingEmergency() {
  const path = has(signedIn(), 'see') ? `${emergenciesPath}?limit=${atOnce}` : undefined
  const { value } = useAsked<EmergencyLinePage>(path, ['emergencies'])
  return (
    <div aria-live="assertive">
      {standingEmergencies(value?.emergencies ?? [], now.value).map((line) => (
        <a key={line.id} class="standing-emergency" data-stage={line.stage} href={`/emergency#${line.id}`}>
          <Icon name="emergency" />
          <strong>
            {line.stage === 'running'
              ? say('ĐANG PHÁT KHẨN', 'EMERGENCY ON AIR')
              : say('PHÁT KHẨN CHỜ CHO PHÁT', 'EMERGENCY WAITING')}
          </strong>
          <span class="standing-text">{line.text}</span>
          <span>
            {say(
              `${line.boardCount} bảng · đến ${whenWords(line.endsAt)}`,
              `${counted(line.boardCount, 'board')} · until ${whenWords(line.endsAt)}`,
            )}
          </span>
        </a>
      ))}
    </div>
  )
}
