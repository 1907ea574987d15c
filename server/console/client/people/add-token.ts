import { askJson, Refused, sendingForSecret } from '../api/ask-server.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import type { Edges } from '../plain/edges.ts'
import { both, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { field, formDialog, lineField } from './form-dialog.ts'
import { roleFields, textOf } from './role-fields.ts'
import type { TokenView } from './token-list.ts'
import { toldOnce } from './told-once.ts'

const noEnd = both('Mã phải có ngày hết hạn, nhiều nhất một năm.', 'A token needs an end, a year at most.')

/** Asks for a token for a program, then shows its secret, once. */
export function addToken({ me }: Edges, now: PlanNow, added: () => void): void {
  const label = lineField()
  const role = roleFields(me, now, { hasEnd: true, without: ['approver'] })
  formDialog({
    heading: say('Tạo mã truy cập', 'Make a token'),
    fields: [
      field(say('Tên, để biết mã dùng ở đâu', 'A name that tells where it is used'), label, '', '/label'),
      ...role.elements,
    ],
    doing: say('Tạo mã', 'Make it'),
    async act() {
      const { org, role: one, until } = role.read()
      if (until === undefined) throw new Refused('value-refused', noEnd)
      const asked = { label: textOf(label), org, roles: [one], endsAt: until }
      const { token, secret } = await askJson<{ token: TokenView; secret: string }>(
        '/api/v1/tokens',
        sendingForSecret(asked),
      )
      added()
      toldOnce(
        say(`Mã của ${token.label}`, `The token of ${token.label}`),
        say(
          `Chỉ hiện một lần. Có hạn đến ${whenWords(token.endsAt)}.`,
          `It is shown once. It ends at ${whenWords(token.endsAt)}.`,
        ),
        secret,
      )
    },
  })
}
