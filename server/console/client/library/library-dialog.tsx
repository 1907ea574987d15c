import { useState } from 'preact/hooks'
import type { OfficialSloganPage, OfficialSloganView } from '../../../../shared/api/official-slogan.ts'
import type { OrgId } from '../../../../shared/plan/plan.ts'
import { Badge } from '../kit/badge.tsx'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { Empty } from '../kit/empty.tsx'
import { PagedRows } from '../kit/paged-rows.tsx'
import { TickField } from '../kit/tick-field.tsx'
import { usePaged } from '../state/use-paged.ts'
import { useRested } from '../state/use-rested.ts'
import { say } from '../words/say.ts'
import { LibraryTools } from './library-tools.tsx'
import { NoSlogans } from './no-slogans.tsx'
import { type LibraryQuery, libraryPart, slogansOf } from './official-slogan.ts'
import { SloganFrom } from './slogan-from.tsx'
import { isPicked } from './with-picked.ts'

/** A library from which slogans are picked. */
export interface LibraryDialogProps {
  readonly org: OrgId
  /** What stands in the field already. */
  readonly text: string
  readonly onPick: (texts: readonly string[]) => void
  readonly onClose: () => void
}

const atOnce = 50
const all: LibraryQuery = { q: '', from: '' }

/** Official slogans with where they come from, several to be ticked and taken at once, word for word. */
export function LibraryDialog({ org, text, onPick, onClose }: LibraryDialogProps) {
  const [query, setQuery] = useState(all)
  const [ticked, setTicked] = useState<readonly string[]>([])
  const asked = useRested(query)
  const paged = usePaged<OfficialSloganPage, OfficialSloganView>(libraryPart(org, asked, atOnce), slogansOf, [
    'slogans',
  ])
  const isAll = asked.q.trim() === '' && asked.from === ''
  const tick = (slogan: string, isTicked: boolean) =>
    setTicked((former) => [...former.filter((one) => one !== slogan), ...(isTicked ? [slogan] : [])])
  const take = () => {
    onPick(ticked)
    onClose()
  }
  return (
    <Dialog title={say('Thư viện khẩu hiệu', 'Slogan library')} size="wide" onClose={onClose}>
      <div class="library-dialog">
        <LibraryTools {...{ org, query }} onQuery={(change) => setQuery((former) => ({ ...former, ...change }))} />
        <PagedRows
          paged={paged}
          empty={
            isAll ? (
              <NoSlogans />
            ) : (
              <Empty title={say('Không có khẩu hiệu nào như vậy.', 'No such slogan was found.')} />
            )
          }
        >
          {(rows) => (
            <ul class="library-choices">
              {rows.map((slogan) => (
                <li key={slogan.id}>
                  <TickField
                    label={slogan.text}
                    help={<SloganFrom slogan={slogan} />}
                    disabled={isPicked(text, slogan.text)}
                    isTicked={ticked.includes(slogan.text) || isPicked(text, slogan.text)}
                    onTick={(isTicked) => tick(slogan.text, isTicked)}
                  />
                  {isPicked(text, slogan.text) && <Badge tone="quiet">{say('Đã có', 'There already')}</Badge>}
                </li>
              ))}
            </ul>
          )}
        </PagedRows>
        <div class="doings">
          <Button
            kind="chief"
            disabled={ticked.length === 0}
            because={ticked.length === 0 ? say('Chưa chọn câu nào.', 'None is ticked.') : undefined}
            onPress={take}
          >
            {ticked.length === 0
              ? say('Lấy vào ô khẩu hiệu', 'Take into the field')
              : say(`Lấy ${ticked.length} câu vào ô khẩu hiệu`, `Take ${ticked.length} into the field`)}
          </Button>
          <Button onPress={onClose}>{say('Thôi', 'Cancel')}</Button>
        </div>
      </div>
    </Dialog>
  )
}
