import type { PlanNow } from '../api/watch-plan.ts'
import type { Edges } from '../plain/edges.ts'
import { say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { field, formDialog, lineField } from './form-dialog.ts'
import { addressOfLink, makePerson, type ToldLink } from './person.ts'
import { roleFields, textOf } from './role-fields.ts'
import { toldOnce } from './told-once.ts'

/** Asks for a new person with a first role, then shows the link by which they set their password. */
export function addPerson({ me }: Edges, now: PlanNow, added: () => void): void {
  const [name, login, email] = [lineField(), lineField(), lineField('', 'email')]
  const role = roleFields(me, now, { hasEnd: false })
  formDialog({
    heading: say('Thêm người dùng', 'Add a person'),
    fields: [
      field(say('Họ và tên', 'Full name'), name, '', '/name'),
      field(
        say('Tên đăng nhập', 'Sign-in name'),
        login,
        say('Chữ thường không dấu, số, dấu chấm.', 'Lower-case letters, digits, full stops.'),
        '/login',
      ),
      field(say('Thư điện tử (không bắt buộc)', 'E-mail (optional)'), email, '', '/email'),
      ...role.elements,
    ],
    doing: say('Thêm', 'Add'),
    async act() {
      const mail = textOf(email) === '' ? {} : { email: textOf(email) }
      const asked = { login: textOf(login), name: textOf(name), ...mail, grants: [role.read()] }
      const { person, link } = await makePerson(asked)
      added()
      tellLink(person.name, link)
    },
  })
}

/** Shows a link for somebody, once. */
export function tellLink(name: string, link: ToldLink): void {
  toldOnce(
    say(`Liên kết cho ${name}`, `A link for ${name}`),
    say(
      `Gửi liên kết này cho ${name} để đặt mật khẩu. Chỉ hiện một lần, dùng một lần, đến ${whenWords(link.endsAt)}.`,
      `Give this link to ${name} to set a password. It is shown once, works once, until ${whenWords(link.endsAt)}.`,
    ),
    addressOfLink(link),
  )
}
