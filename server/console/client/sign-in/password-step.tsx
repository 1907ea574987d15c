import type { SignedIn } from '../../../../shared/api/sign-in.ts'
import type { Said } from '../../../../shared/plan/fault.ts'
import { say } from '../words/say.ts'
import { askApi } from './ask-api.ts'
import { AskingForm } from './asking-form.tsx'
import type { Desk } from './desk.ts'
import type { Entry } from './entry.ts'
import { passwordEntry } from './password-entries.ts'
import { Step } from './step.tsx'

/** The first step. */
export interface PasswordStepProps extends Pick<Desk, 'goOn'> {
  /** The name of the identity provider that one may sign in by; undefined while there is none. */
  readonly provider: string | undefined
  /** The page of ours that one wanted to go to. */
  readonly to: string
  /** Why it is shown again. */
  readonly trouble: Said | undefined
}

/** A name and a password, or another way where there is one. */
export function PasswordStep({ goOn, provider, to, trouble }: PasswordStepProps) {
  const login: Entry<'login'> = {
    ...{ name: 'login', autocomplete: 'username', maxlength: 64 },
    label: say('Tên đăng nhập', 'Sign-in name'),
  }
  return (
    <Step heading={say('Đăng nhập', 'Sign in')}>
      <AskingForm<'login' | 'password'>
        entries={[login, passwordEntry('password')]}
        submit={say('Đăng nhập', 'Sign in')}
        trouble={trouble}
        act={async (typed) => goOn(await askApi<SignedIn>('POST', '/sign-in', typed))}
      />
      {provider !== undefined && (
        <>
          <p class="or">{say('hoặc', 'or')}</p>
          {/* The way over the provider keeps the page alone, without what it was asked for. */}
          <a class="button wide" href={`/api/v1/sign-in/oidc?to=${encodeURIComponent(to.replace(/\?.*/, ''))}`}>
            {say(`Đăng nhập bằng ${provider}`, `Sign in with ${provider}`)}
          </a>
        </>
      )}
      <p class="quiet foot">
        {say(
          'Quên mật khẩu? Người quản trị của đơn vị gửi cho bạn một liên kết dùng một lần.',
          'Forgotten your password? Your office’s administrator sends you a link that works once.',
        )}
      </p>
    </Step>
  )
}
