import { useState } from 'preact/hooks'
import type { OfficialSloganView } from '../../../../shared/api/official-slogan.ts'
import { Button } from '../kit/button.tsx'
import { DataTable } from '../kit/data-table.tsx'
import { tell } from '../state/tell.ts'
import { useDoing } from '../state/use-doing.ts'
import { inOurs, say } from '../words/say.ts'
import { writtenIn } from '../words/written-in.ts'
import { restoreSlogan, withdrawSlogans } from './change-slogans.ts'
import { CorrectSloganDialog } from './correct-slogan-dialog.tsx'
import { SloganFrom } from './slogan-from.tsx'

/** Official slogans with where they come from, and what may be done with those added by hand. */
export function LibraryRows({ rows }: { readonly rows: readonly OfficialSloganView[] }) {
  const [corrected, setCorrected] = useState<OfficialSloganView | undefined>(undefined)
  const { isBusy, trouble, run } = useDoing()
  const withdraw = (slogan: OfficialSloganView) =>
    run(async () => {
      await withdrawSlogans([slogan])
      tell(say('Đã rút khẩu hiệu khỏi thư viện.', 'The slogan is withdrawn.'), 'done', () => restoreSlogan(slogan))
    })
  const restore = (slogan: OfficialSloganView) =>
    run(async () => {
      await restoreSlogan(slogan)
      tell(say('Khẩu hiệu đã có lại trong thư viện.', 'The slogan is in the library again.'))
    })
  return (
    <div class="card">
      {trouble && (
        <p class="fault" role="alert">
          {inOurs(trouble)}
        </p>
      )}
      <DataTable
        caption={say('Khẩu hiệu chính thức', 'Official slogans')}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          {
            id: 'text',
            head: say('Nguyên văn', 'Word for word'),
            isName: true,
            cell: ({ text }) => (
              <strong class="official-text" lang={writtenIn}>
                {text}
              </strong>
            ),
          },
          { id: 'from', head: say('Nguồn', 'Source'), cell: (slogan) => <SloganFrom slogan={slogan} /> },
          ...(rows.some(({ mayChange }) => mayChange)
            ? [
                {
                  id: 'doings',
                  head: <span class="heard">{say('Việc', 'Actions')}</span>,
                  cell: (slogan: OfficialSloganView) => (
                    <SloganDoings
                      {...{ slogan, isBusy }}
                      onCorrect={() => setCorrected(slogan)}
                      onWithdraw={() => void withdraw(slogan)}
                      onRestore={() => void restore(slogan)}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
      {corrected && <CorrectSloganDialog slogan={corrected} onClose={() => setCorrected(undefined)} />}
    </div>
  )
}

interface SloganDoingsProps {
  readonly slogan: OfficialSloganView
  readonly isBusy: boolean
  readonly onCorrect: () => void
  readonly onWithdraw: () => void
  readonly onRestore: () => void
}

function SloganDoings({ slogan, isBusy, onCorrect, onWithdraw, onRestore }: SloganDoingsProps) {
  const { text, mayChange, withdrawn } = slogan
  if (!mayChange) return null
  if (withdrawn)
    return (
      <Button disabled={isBusy} aria-label={say(`Đưa lại “${text}”`, `Put back “${text}”`)} onPress={onRestore}>
        {say('Đưa lại', 'Put back')}
      </Button>
    )
  return (
    <div class="slogan-doings">
      <Button disabled={isBusy} aria-label={say(`Sửa “${text}”`, `Correct “${text}”`)} onPress={onCorrect}>
        {say('Sửa', 'Correct')}
      </Button>
      <Button disabled={isBusy} aria-label={say(`Rút “${text}”`, `Withdraw “${text}”`)} onPress={onWithdraw}>
        {say('Rút', 'Withdraw')}
      </Button>
    </div>
  )
}
