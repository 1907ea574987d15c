import { useEffect, useState } from 'preact/hooks'
import type { Said } from '../../../../shared/plan/fault.ts'
import { wordsOf } from '../api/ask-server.ts'
import { speakFromNow } from '../app/chosen-language.ts'
import { type Language, language, say } from '../words/say.ts'
import { type Arrived, arrivedAt } from './arrived.ts'
import { askApi } from './ask-api.ts'
import type { Desk } from './desk.ts'
import { EnrolStep } from './enrol-step.tsx'
import { NewPasswordStep } from './new-password-step.tsx'
import { PasswordStep } from './password-step.tsx'
import { SecondStep } from './second-step.tsx'
import { SetUpStep } from './set-up-step.tsx'

/** Whoever is signing in. */
export interface SignInProps {
  /** The secret of a one-time link; empty where they came without one. */
  readonly secret: string
  /** The page of ours that they wanted to go to. */
  readonly to: string
  /** Why they are here again. */
  readonly trouble: Said | undefined
}

/** Signing in: the name and the language above, and one step at a time. */
export function SignIn({ secret, to, trouble }: SignInProps) {
  const [spoken, setSpoken] = useState(language)
  const [at, setAt] = useState<Arrived | undefined>(undefined)
  const other: Language = spoken === 'vi' ? 'en' : 'vi'
  useEffect(() => {
    arrivedAt(secret, trouble).then(setAt, failed)
  }, [])

  const failed = (error: unknown) => setAt({ step: 'password', provider: undefined, trouble: wordsOf(error) })
  const desk: Desk = {
    goOn(came) {
      if (came.stage === 'complete') location.replace(to)
      else setAt(came.stage === 'enrol' ? { step: 'enrol' } : { step: 'second', kinds: came.factors })
    },
    beginAnew() {
      askApi('POST', '/sign-out').then(() => location.reload(), failed)
    },
  }
  useEffect(() => {
    if (at?.step === 'on') desk.goOn(at.came)
  }, [at])

  return (
    <>
      <header class="band">
        <span class="name">{say('Bảng điện tử', 'Electronic boards')}</span>
        <div class="who">
          {/* What has been typed stays: a link's secret is in this page's memory alone, so it is not loaded anew. */}
          <button
            type="button"
            lang={other}
            onClick={() => {
              speakFromNow(other)
              setSpoken(other)
            }}
          >
            {other === 'en' ? 'English' : 'Tiếng Việt'}
          </button>
        </div>
      </header>
      <main id="main">{at && at.step !== 'on' ? <Steps {...{ at, desk, to, secret }} /> : <Waiting />}</main>
    </>
  )
}

const Waiting = () => (
  <p role="status" class="waiting">
    …
  </p>
)

interface StepsProps {
  readonly at: Exclude<Arrived, { readonly step: 'on' }>
  readonly desk: Desk
  readonly to: string
  readonly secret: string
}

function Steps({ at, desk, to, secret }: StepsProps) {
  switch (at.step) {
    case 'password':
      return <PasswordStep key={at.trouble?.en} {...{ ...at, to }} goOn={desk.goOn} />
    case 'second':
      return <SecondStep {...desk} kinds={at.kinds} />
    case 'enrol':
      return <EnrolStep {...desk} />
    case 'set-up':
      return <SetUpStep secret={secret} goOn={desk.goOn} />
    case 'new-password':
      return <NewPasswordStep {...{ ...at.link, secret }} goOn={desk.goOn} />
  }
}
