import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Refused } from '../api/ask-server.ts'
import { Dialog } from '../kit/dialog.tsx'
import { AskingForm } from '../sign-in/asking-form.tsx'
import { passwordEntry } from '../sign-in/password-entries.ts'
import { say } from '../words/say.ts'

/** Something for which the server may want the password again: it is done with none first. */
export type Proven<T> = (password?: string) => Promise<T>

/** A way to do such things, and the dialog in which the password is asked for. */
export interface Proof {
  /** Does it; answers undefined where the person thinks better of it, and throws every refusal but that a password is needed. */
  readonly prove: <T>(doing: Proven<T>) => Promise<T | undefined>
  /** To be drawn wherever the component stands. */
  readonly dialog: VNode | null
}

interface Waiting {
  readonly retry: (password: string) => Promise<void>
  readonly leave: () => void
}

/** Asks for the password again where something needs it. */
export function useProof(): Proof {
  const [waiting, setWaiting] = useState<Waiting | undefined>(undefined)
  async function prove<T>(doing: Proven<T>): Promise<T | undefined> {
    try {
      return await doing()
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'password-needed') throw error
    }
    return new Promise((resolve, reject) => {
      const leave = () => setWaiting(undefined)
      setWaiting({
        async retry(password) {
          try {
            resolve(await doing(password))
          } catch (error) {
            if (error instanceof Refused && ['password-needed', 'too-many'].includes(error.code)) throw error
            reject(error)
          }
          leave()
        },
        leave() {
          resolve(undefined)
          leave()
        },
      })
    })
  }
  return { prove, dialog: waiting ? <ProofDialog {...waiting} /> : null }
}

function ProofDialog({ retry, leave }: Waiting) {
  return (
    <Dialog title={say('Nhập lại mật khẩu', 'Your password again')} size="small" onClose={leave}>
      <p>
        {say(
          'Bạn đăng nhập đã lâu. Để đổi cách đăng nhập, hãy xác nhận đó là bạn.',
          'You signed in some time ago. Confirm that it is you before you change how you sign in.',
        )}
      </p>
      <AskingForm
        entries={[passwordEntry('password')]}
        submit={say('Tiếp tục', 'Go on')}
        places={{ 'password-needed': 'password' }}
        act={({ password }) => retry(password)}
      />
    </Dialog>
  )
}
