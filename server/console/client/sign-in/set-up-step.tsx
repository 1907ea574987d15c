import type { SignedIn } from '../../../../shared/api/sign-in.ts'
import { isLoginName, loginRule } from '../../../../shared/login-name.ts'
import { say } from '../words/say.ts'
import { asSentence } from './as-sentence.ts'
import { askApi } from './ask-api.ts'
import { AskingForm } from './asking-form.tsx'
import type { Desk } from './desk.ts'
import type { Entry } from './entry.ts'
import { newPasswordEntries } from './password-entries.ts'
import { Step } from './step.tsx'

type Name = 'office' | 'name' | 'login' | 'password' | 'again'

/** What the set-up link opens: the office and its first administrator. */
export function SetUpStep({ secret, goOn }: { readonly secret: string } & Pick<Desk, 'goOn'>) {
  const entries: readonly Entry<Name>[] = [
    {
      ...{ name: 'office', autocomplete: 'organization' },
      label: say('Tên đơn vị', 'Name of the office'),
      hint: say('Ví dụ: Sở Văn hóa, Thể thao và Du lịch tỉnh Lào Cai', 'For example: Department of Culture, Lào Cai'),
    },
    { name: 'name', autocomplete: 'name', label: say('Họ và tên của bạn', 'Your name') },
    {
      ...{ name: 'login', autocomplete: 'username', maxlength: 64 },
      label: say('Tên đăng nhập', 'Sign-in name'),
      hint: say(
        'Chữ không dấu, số, dấu chấm hoặc gạch: ví dụ lan.nguyen',
        'Plain letters, digits, dots or dashes: lan.nguyen',
      ),
      // Said with what else is wrong: the server hears of it only once the rest is right.
      check: (text) => (isLoginName(text) ? undefined : asSentence(loginRule)),
    },
    ...newPasswordEntries(),
  ]
  return (
    <Step
      heading={say('Thiết lập lần đầu', 'First set-up')}
      lead={say(
        'Bạn là người quản trị đầu tiên: bạn sẽ mời những người khác. Sau bước này là xác thực bước hai.',
        'You are the first administrator: you will invite the others. The second step of sign-in comes next.',
      )}
      size="wide paired"
    >
      <AskingForm
        entries={entries}
        submit={say('Tiếp tục', 'Go on')}
        places={{ 'password-refused': 'password', 'login-taken': 'login' }}
        act={async ({ office, name, login, password }) =>
          goOn(await askApi<SignedIn>('POST', '/sign-in/set-up', { secret, office, name, login, password }))
        }
      />
    </Step>
  )
}
