import type { OfficeFiller } from '../../../../../shared/api/filler.ts'
import type { Org } from '../../../../../shared/plan/plan.ts'
import { orgTreeOf } from '../../../../../shared/schedule/org-tree.ts'
import { Card } from '../../kit/card.tsx'
import { later } from '../../kit/later.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Waiting } from '../../kit/waiting.tsx'
import { now as time } from '../../state/now.ts'
import { planNow } from '../../state/plan-now.ts'
import { mayIn } from '../../state/signed-in.ts'
import { useAsked } from '../../state/use-asked.ts'
import { inOurs, say } from '../../words/say.ts'
import { slideWords } from '../../words/slide-words.ts'
import { FillerStanding } from './filler-standing.tsx'
import { fillerPath } from './write-filler.ts'

// What is needed to draw slides is a script of its own.
const FillerForm = later(
  () => import('./filler-form.tsx'),
  (module) => module.FillerForm,
)
const FillerInForcePictures = later(
  () => import('./filler-in-force.tsx'),
  (module) => module.FillerInForcePictures,
)

/** What an office’s boards show when nothing else is due: which it is and whose, how far it is, and how it is changed. */
export function FillerSection({ org }: { readonly org: Org }) {
  const { value, trouble, renew } = useAsked<OfficeFiller>(fillerPath(org.id), ['plan', 'submissions', 'take-downs'])
  const plan = planNow.value?.plan
  if (!value || !plan)
    return trouble ? (
      <Notice tone="lost" isAlert>
        {inOurs(trouble)}
      </Notice>
    ) : (
      <Waiting />
    )
  const tree = orgTreeOf(plan.orgs)
  const boards = plan.boards.filter((board) => tree.isWithin(board.org, org.id))
  return (
    <Card title={say('Nội dung nền', 'The filler')} class="filler" id="filler">
      <p>
        {say(
          'Bảng phát nội dung này khi không có gì khác, để bảng không bao giờ tối.',
          'Boards show this when there is nothing else, so that none ever goes dark.',
        )}
      </p>
      <p>
        {sourceWords(value, org, plan.orgs)} {wordsInForce(value, plan.timezone)}
      </p>
      <FillerStanding {...value} />
      {mayIn('edit', org.id) ? (
        <FillerForm key={org.id} {...{ org, boards, plan, renew }} now={value} />
      ) : (
        value.inForce && <FillerInForcePictures inForce={value.inForce} plan={plan} />
      )}
    </Card>
  )
}

function sourceWords({ inForce }: OfficeFiller, org: Org, orgs: readonly Org[]): string {
  if (!inForce)
    return say(
      'Đang có hiệu lực: nội dung nền có sẵn của hệ thống, vì cơ quan và các cấp trên chưa đặt.',
      'In force: the system’s own, since neither the office nor those above have set one.',
    )
  if (inForce.org === org.id) return say('Đang có hiệu lực, của cơ quan này:', 'In force, this office’s own:')
  const name = orgs.find(({ id }) => id === inForce.org)?.name ?? inForce.org
  return say(`Đang có hiệu lực, theo ${name}:`, `In force, from ${name}:`)
}

function wordsInForce({ inForce }: OfficeFiller, zone: string) {
  if (!inForce) return null
  const { filler } = inForce
  return <strong>{`“${inOurs(slideWords(filler, filler.id, { at: time.value, zone }))}”`}</strong>
}
