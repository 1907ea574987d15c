import { useState } from 'preact/hooks'
import { askJson, wordsOf } from '../api/ask-server.ts'
import { Button } from '../kit/button.tsx'
import { inOurs, say } from '../words/say.ts'

/** What verifying comes to, in the page’s language. */
export interface VerdictSaid {
  readonly isWhole: boolean
  readonly text: string
}

/** A log whose rows are chained one to the other. */
export interface VerifyChainProps<Verdict> {
  /** Where the server is asked to verify it. */
  readonly path: string
  readonly said: (verdict: Verdict) => VerdictSaid
  /** What a refusal is called here; the server’s own words where nothing is answered. */
  readonly refused?: ((error: unknown) => string | undefined) | undefined
}

/** Has the server look whether every row of a log follows from the one before, and says what came of it. */
export function VerifyChain<Verdict>({ path, said, refused }: VerifyChainProps<Verdict>) {
  const [came, setCame] = useState<VerdictSaid | 'waits' | undefined>(undefined)
  const verify = async () => {
    setCame('waits')
    try {
      setCame(said(await askJson<Verdict>(path)))
    } catch (error) {
      setCame({ isWhole: false, text: refused?.(error) ?? inOurs(wordsOf(error)) })
    }
  }
  return (
    <span class="verify">
      <Button isBusy={came === 'waits'} onPress={() => void verify()}>
        {say('Kiểm tra chuỗi', 'Verify the chain')}
      </Button>{' '}
      <span role="status" class={came === undefined || came === 'waits' ? 'quiet' : came.isWhole ? 'good' : 'fault'}>
        {came === 'waits' ? say('Đang kiểm tra…', 'Verifying…') : came?.text}
      </span>
    </span>
  )
}
