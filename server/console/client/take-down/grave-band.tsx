import { Icon } from '../kit/icon.tsx'
import { say } from '../words/say.ts'

/** What stands over both steps: that this is no trial. */
export function GraveBand({ step }: { readonly step: 1 | 2 }) {
  return (
    <p class="grave-band">
      <Icon name="warning" />
      <strong>{say('Có hiệu lực thật, ngay lập tức', 'This is real, and at once')}</strong>
      <span>{say(`Bước ${step} trên 2`, `Step ${step} of 2`)}</span>
    </p>
  )
}
