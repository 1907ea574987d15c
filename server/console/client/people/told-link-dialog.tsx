import type { OneTimeLink } from '../../../../shared/api/person.ts'
import { say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { addressOfLink } from './person.ts'
import { ToldOnce } from './told-once.tsx'

/** A link by which somebody sets their password. */
export interface LinkFor {
  readonly name: string
  readonly link: OneTimeLink
}

/** Shows the link for somebody, once. */
export function ToldLinkDialog({ name, link, onClose }: LinkFor & { readonly onClose: () => void }) {
  const until = whenWords(link.endsAt)
  return (
    <ToldOnce
      title={say(`Liên kết cho ${name}`, `A link for ${name}`)}
      says={say(
        `Gửi liên kết này cho ${name} để đặt mật khẩu. Chỉ hiện một lần, dùng một lần, đến ${until}.`,
        `Give this link to ${name} to set a password. It is shown once, works once, until ${until}.`,
      )}
      text={addressOfLink(link)}
      onClose={onClose}
    />
  )
}
