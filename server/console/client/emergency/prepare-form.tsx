import { useState } from 'preact/hooks'
import type { EmergencyTemplateView, EmergencyView } from '../../../../shared/api/emergency.ts'
import type { BoardId, OrgId } from '../../../../shared/plan/plan.ts'
import { orgTreeOf } from '../../../../shared/schedule/org-tree.ts'
import { outOfReach } from '../../../../shared/schedule/out-of-reach.ts'
import { BoardTicks } from '../add/where/board-ticks.tsx'
import { ComingBoards } from '../add/where/coming-boards.tsx'
import type { PlanNow } from '../api/watch-plan.ts'
import { Button } from '../kit/button.tsx'
import { Icon } from '../kit/icon.tsx'
import { SelectField } from '../kit/select-field.tsx'
import { TextField } from '../kit/text-field.tsx'
import { TickField } from '../kit/tick-field.tsx'
import { hear } from '../state/heard.ts'
import { now, serverClock } from '../state/now.ts'
import { counted } from '../words/counted.ts'
import { say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { prepare, type Sketch } from './emergency.ts'
import { EmergencyPictures } from './emergency-pictures.tsx'
import { faultWords } from './fault-words.ts'
import { type Lasting, lastings, lastingWords } from './lasting.ts'
import { useSketch } from './use-sketch.ts'

/** What an emergency is prepared from. */
export interface PrepareFormProps {
  readonly plan: PlanNow
  /** Those that are approved; at least one. */
  readonly templates: readonly EmergencyTemplateView[]
  /** It is only to be looked at, and can never be on air. */
  readonly isTrial: boolean
  readonly onPrepared: (emergency: EmergencyView) => void
}

const minuteMs = 60_000
const previewSeconds = 10

/** Template, words, boards, end: and how it will look. Preparing puts nothing on air. */
export function PrepareForm({ plan, templates, isTrial, onPrepared }: PrepareFormProps) {
  const [templateId, setTemplate] = useState('')
  const [orgId, setOrg] = useState('')
  const [words, setWords] = useState('')
  const [picked, setPicked] = useState<ReadonlySet<BoardId> | undefined>(undefined)
  const [lasts, setLasts] = useState<Lasting>('120')
  const [wakes, setWakes] = useState(true)
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState('')

  const isOfOne = templates.every(({ org }) => org === templates[0]?.org)
  const template = (templates.find(({ id }) => id === templateId) ?? templates[0]) as EmergencyTemplateView
  const tree = orgTreeOf(plan.plan.orgs)
  const orgs = plan.plan.orgs.filter(({ id }) => tree.isWithin(id, template.org as OrgId))
  const org = (orgs.find(({ id }) => id === orgId) ?? orgs[0])?.id ?? ''
  const offered = plan.plan.boards.filter((board) => tree.isWithin(board.org, org as OrgId))
  const proposed = offered.filter((board) => outOfReach(board, org as OrgId, template.boards, tree) === undefined)
  const ticked = new Set(offered.filter(({ id }) => (picked ?? idsOf(proposed)).has(id)).map(({ id }) => id))
  const hasWords = template.slide.text.includes('{loi}')
  const used = [...words.normalize('NFC').trim()].length
  const most = template.bound.maxCharacters
  const isDue = org !== '' && ticked.size > 0 && (!hasWords || used > 0)
  const sketch: Sketch = {
    ...{ template: template.id, org, ...(hasWords && { words }) },
    // An empty selector means all of them, whatever the template proposes.
    boards: ticked.size === offered.length ? {} : { boards: [...ticked] },
  }
  const { drawn, fault, isBusy: isDrawing } = useSketch(isDue ? sketch : undefined)
  const lastMs = Number(lasts) * minuteMs

  async function put(event: Event): Promise<void> {
    event.preventDefault()
    if (isBusy) return
    setBusy(true)
    setRefused('')
    try {
      // A second is left for the way there: the end is at most 24 hours away when the server reads it.
      const endsAt = Math.floor(serverClock.now() + lastMs - 1000)
      const emergency = await prepare({ ...sketch, endsAt, wakes, trial: isTrial })
      setWords('')
      hear('emergencies')
      onPrepared(emergency)
    } catch (error) {
      setRefused(faultWords(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <div class="preparing" data-trial={isTrial}>
      <form class="card prepare" noValidate onSubmit={(event) => void put(event)}>
        <p class="alarm">
          <Icon name={isTrial ? 'info' : 'warning'} />
          <strong>{isTrial ? say('BẢN THỬ – KHÔNG PHÁT', 'TRIAL – NEVER ON AIR') : say('PHÁT THẬT', 'REAL')}</strong>
          <span>{isTrial ? say('chỉ để xem', 'only to look at') : say('cần hai người', 'it takes two people')}</span>
        </p>
        <SelectField
          label={say('Mẫu', 'Template')}
          value={template.id}
          options={templates.map(({ id, title, orgName }) => ({
            value: id,
            label: isOfOne ? title : `${title} – ${orgName}`,
          }))}
          onPick={(id) => {
            setTemplate(id)
            setPicked(undefined)
          }}
        />
        <SelectField
          label={say('Cho các bảng của', 'For the boards of')}
          value={org}
          options={orgs.map(({ id, name }) => ({ value: id as string, label: name }))}
          onPick={setOrg}
        />
        {hasWords && (
          <TextField
            label={say('Nội dung điền thêm', 'The words')}
            value={words}
            onInput={setWords}
            help={say(`${used}/${most} ký tự`, `${used}/${most} characters`)}
            fault={used > most ? say(`Dài quá ${most} ký tự.`, `Longer than ${most} characters.`) : undefined}
          />
        )}
        <SelectField<Lasting>
          label={say('Phát trong', 'For')}
          value={lasts}
          options={lastings.map((value) => ({ value, label: lastingWords(value) }))}
          onPick={setLasts}
          help={<EndsAt lastMs={lastMs} />}
        />
        <BoardTicks {...{ offered, ticked }} onTick={(ids) => setPicked(new Set(ids))} />
        <TickField
          label={say('Kể cả ngoài giờ phát của bảng', 'Outside the hours of boards too')}
          isTicked={wakes}
          onTick={setWakes}
        />
        <div class="send">
          <p class="fault" role="alert">
            {refused || fault}
          </p>
          <Button kind={isTrial ? 'plain' : 'chief'} type="submit" isBusy={isBusy}>
            {isTrial ? say('Vẽ bản thử', 'Draw a trial') : say('Soạn, chờ người cho phát', 'Prepare, to be released')}
          </Button>
          <p class="quiet">
            {isTrial
              ? say('Bản thử: chỉ để xem, không bao giờ phát.', 'A trial: to look at, never on air.')
              : say(
                  'Soạn xong chưa phát: một người khác phải xem và cho phát trong 30 phút.',
                  'Preparing puts nothing on air: somebody else looks at it and releases it within 30 minutes.',
                )}
          </p>
        </div>
      </form>
      <div class="preview" aria-busy={isDrawing}>
        {drawn ? (
          <>
            <p class="words">{drawn.text}</p>
            <p>{say(`Trên ${drawn.boards.length} bảng:`, `On ${counted(drawn.boards.length, 'board')}:`)}</p>
            <EmergencyPictures
              pictures={drawn.pictures.filter(({ which }) => which === 'slide')}
              boards={drawn.boards}
              seconds={previewSeconds}
            />
          </>
        ) : (
          <ComingBoards boards={offered.filter(({ id }) => ticked.has(id))}>
            {say(
              'Điền nội dung và chọn bảng: hình hiện ngay trong khung của từng bảng, đúng từng điểm ảnh.',
              'Fill in the words and choose boards: they stand at once in the frame of each, pixel for pixel.',
            )}
          </ComingBoards>
        )}
      </div>
    </div>
  )
}

/** Its own part: it is drawn anew each second. */
function EndsAt({ lastMs }: { readonly lastMs: number }) {
  const when = whenWords(now.value + lastMs)
  return <>{say(`Tự kết thúc lúc ${when}`, `Ends by itself at ${when}`)}</>
}

const idsOf = (boards: readonly { readonly id: BoardId }[]): ReadonlySet<BoardId> => new Set(boards.map(({ id }) => id))
