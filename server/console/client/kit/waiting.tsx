import { say } from '../words/say.ts'

/** Something is on its way. */
export function Waiting({ label }: { readonly label?: string | undefined }) {
  return (
    <p class="kit-waiting quiet" role="status">
      <span class="turning" aria-hidden="true" />
      {label ?? say('Đang tải…', 'Loading…')}
    </p>
  )
}
