import { useState } from 'preact/hooks'
import type { BinKind, BinnedPage, BinnedView } from '../../../../shared/api/bin.ts'
import { address } from '../app/address.ts'
import { changeQuery } from '../app/change-query.ts'
import type { PageModule } from '../app/page-module.ts'
import { Button } from '../kit/button.tsx'
import { Empty } from '../kit/empty.tsx'
import { Notice } from '../kit/notice.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { PagedRows } from '../kit/paged-rows.tsx'
import { SearchField } from '../kit/search-field.tsx'
import { SelectField } from '../kit/select-field.tsx'
import { lookAgain } from '../state/plan-now.ts'
import { tell } from '../state/tell.ts'
import { useDoing } from '../state/use-doing.ts'
import { usePaged } from '../state/use-paged.ts'
import { inOurs, say } from '../words/say.ts'
import { BinHelp } from './bin-help.tsx'
import { binKinds, binKindWords } from './bin-kinds.ts'
import { BinRows } from './bin-rows.tsx'
import { isFound } from './binned.ts'
import { restoreThings } from './restore-things.ts'

const pageOf = ({ things, next }: BinnedPage) => ({ rows: things, next })
const none: ReadonlySet<string> = new Set()
const title = () => say('Thùng rác', 'Bin')

/** *Thùng rác*: what was removed in the last ninety days, to be put back. */
export const binPage: PageModule = { title, Page: BinPage }

function BinPage() {
  const asked = address.value.searchParams
  const kind = binKinds.find((one) => one === asked.get('kind'))
  const q = asked.get('q') ?? ''
  const paged = usePaged<BinnedPage, BinnedView>(`/api/v1/bin?limit=200${kind ? `&kind=${kind}` : ''}`, pageOf, [
    'plan',
  ])
  const [ticked, setTicked] = useState(none)
  const { isBusy, trouble, run } = useDoing()
  const all = paged.rows ?? []
  const found = all.filter((thing) => isFound(thing, q))
  const chosen = found.filter(({ id }) => ticked.has(id))

  const restore = (things: readonly BinnedView[]) =>
    run(async () => {
      await restoreThings(things.map(({ id }) => id))
      setTicked(none)
      lookAgain()
      paged.renew()
      const [first] = things
      tell(
        things.length === 1 && first
          ? say(`Đã khôi phục ${first.title}.`, `${first.title} is restored.`)
          : say(`Đã khôi phục ${things.length} mục.`, `${things.length} things are restored.`),
      )
    })

  return (
    <div class="bin-page">
      <PageHead
        title={title()}
        lead={say(
          'Những gì đã xóa khỏi kế hoạch trong 90 ngày qua. Khôi phục thì mục về đúng chỗ cũ.',
          'What was removed from the plan in the last 90 days. Restored, a thing is back where it was.',
        )}
        help={<BinHelp />}
      />
      <div class="tools">
        <SearchField
          label={say('Tìm theo tên, đợt, cơ quan, người xóa', 'Find by name, campaign, office, person')}
          value={q}
          onInput={(text) => changeQuery({ q: text })}
        />
        <SelectField<BinKind | 'all'>
          label={say('Loại', 'Kind')}
          isLabelHidden
          value={kind ?? 'all'}
          options={[
            { value: 'all', label: say('Mọi loại', 'Every kind') },
            ...binKinds.map((one) => ({ value: one, label: inOurs(binKindWords[one]) })),
          ]}
          onPick={(one) => changeQuery({ kind: one })}
        />
        {chosen.length > 0 && (
          <Button kind="chief" isBusy={isBusy} onPress={() => void restore(chosen)}>
            {say(`Khôi phục các mục đã chọn (${chosen.length})`, `Restore what is ticked (${chosen.length})`)}
          </Button>
        )}
      </div>
      {trouble && (
        <Notice tone="lost" isAlert>
          {inOurs(trouble)}
        </Notice>
      )}
      <PagedRows
        paged={paged}
        empty={
          <Empty title={say('Thùng rác trống.', 'The bin is empty.')}>
            {say(
              'Đợt tuyên truyền, khẩu hiệu, lượt đặt hay bảng bị xóa sẽ nằm ở đây 90 ngày, và khôi phục được bằng một lần bấm.',
              'Campaigns, slogans, placements and boards that are removed stay here for 90 days, and come back by one press.',
            )}
          </Empty>
        }
      >
        {() =>
          found.length === 0 ? (
            <Empty title={say('Không có mục nào như vậy trong thùng rác.', 'Nothing of the kind is in the bin.')} />
          ) : (
            <BinRows
              {...{ rows: found, ticked, isBusy }}
              onTick={(id, isTicked) => setTicked(withTick(ticked, id, isTicked))}
              onRestore={(things) => void restore(things)}
            />
          )
        }
      </PagedRows>
    </div>
  )
}

function withTick(ticked: ReadonlySet<string>, id: string, isTicked: boolean): ReadonlySet<string> {
  const next = new Set(ticked)
  if (isTicked) next.add(id)
  else next.delete(id)
  return next
}
