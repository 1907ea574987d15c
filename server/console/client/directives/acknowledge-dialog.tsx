import { useState } from 'preact/hooks'
import type { DirectiveView, ReceiverView } from '../../../../shared/api/directive.ts'
import { plainWords } from '../../../../shared/plan/plain-words.ts'
import type { ClockText, DateText } from '../../../../shared/plan/plan.ts'
import { askJson, Refused, sendingOf } from '../api/ask-server.ts'
import { FormDialog } from '../kit/form-dialog.tsx'
import { TextField } from '../kit/text-field.tsx'
import { TickField } from '../kit/tick-field.tsx'
import { hear } from '../state/heard.ts'
import { now } from '../state/now.ts'
import { tell } from '../state/tell.ts'
import { DateField } from '../time/date-field.tsx'
import { TimeField } from '../time/time-field.tsx'
import { timeForPeople, typedTime } from '../time/typed-time.ts'
import type { ZoneClock } from '../time/zone-clock.ts'
import { both, say } from '../words/say.ts'

/** A directive, and the office that has received it. */
export interface AcknowledgeDialogProps {
  readonly directive: DirectiveView
  readonly receiver: ReceiverView
  readonly clock: ZoneClock
  readonly onClose: () => void
}

const boardless = both('Chọn ít nhất một bảng.', 'Choose at least one board.')
const dayless = both('Cần có ngày bắt đầu.', 'The day to begin is needed.')

/** Asks an office on which of its boards a directive is to run, from when, and what else it does; and says so to who issued it. */
export function AcknowledgeDialog({ directive, receiver, clock, onClose }: AcknowledgeDialogProps) {
  const former = receiver.acknowledgement
  const all = receiver.boards.map(({ id }) => id)
  const [boards, setBoards] = useState<readonly string[]>(() => former?.boards.filter((id) => all.includes(id)) ?? all)
  const [date, setDate] = useState<DateText | undefined>(() => firstDate(directive, former?.startsAt, clock))
  const [time, setTime] = useState<ClockText | undefined>(() =>
    timeForPeople(former ? clock.read(former.startsAt).clockMs : 0),
  )
  const [note, setNote] = useState(former?.note ?? '')
  const tick = (id: string, isTicked: boolean) =>
    setBoards((ticked) => (isTicked ? [...ticked, id] : ticked.filter((one) => one !== id)))

  async function act(): Promise<void> {
    if (boards.length === 0) throw new Refused('value-refused', boardless)
    if (date === undefined) throw new Refused('value-refused', dayless)
    const startsAt = clock.instantAt({ date, clockMs: typedTime(time ?? '') ?? 0 })
    const words = plainWords(note)
    const body = { org: receiver.org, boards, startsAt, ...(words === '' ? {} : { note: words }) }
    const path = `/api/v1/directives/${directive.campaign}/acknowledgement`
    await askJson(path, sendingOf('PUT', body, `"${directive.digest}"`))
    tell(say(`Đã báo ${directive.orgName}.`, `${directive.orgName} has been told.`))
    hear('directives')
  }

  return (
    <FormDialog
      title={say(`Xác nhận đã nhận: ${directive.title}`, `Acknowledge: ${directive.title}`)}
      doing={say('Xác nhận', 'Acknowledge')}
      {...{ act, onClose }}
    >
      {(faultAt) => (
        <>
          <p>
            {say(
              `${receiver.orgName} báo ${directive.orgName}: đã xem chỉ đạo này và sẽ phát trên các bảng được chọn.`,
              `${receiver.orgName} tells ${directive.orgName}: this was seen, and will run on the boards chosen here.`,
            )}
          </p>
          <fieldset class="choices">
            <legend>{say('Bảng', 'Boards')}</legend>
            {receiver.boards.map(({ id, name }) => (
              <TickField
                key={id}
                label={name}
                isTicked={boards.includes(id)}
                onTick={(isTicked) => tick(id, isTicked)}
              />
            ))}
          </fieldset>
          <DateField
            label={say('Bắt đầu thực hiện từ ngày', 'To begin on')}
            value={date}
            onChange={setDate}
            fault={faultAt('/startsAt')}
          />
          <TimeField label={say('Lúc', 'At')} value={time} onChange={setTime} />
          <TextField
            label={say('Đơn vị sẽ làm gì', 'What the office will do')}
            isOptional
            rows={2}
            maxLength={1000}
            value={note}
            onInput={setNote}
            fault={faultAt('/note')}
          />
        </>
      )}
    </FormDialog>
  )
}

/** That of the former word, else of the phase that goes on or comes, else today. */
function firstDate({ phases }: DirectiveView, former: number | undefined, clock: ZoneClock): DateText {
  const at = now.peek()
  const next = phases.find(({ startsAt, endsAt }) => startsAt !== null && (endsAt ?? 0) > at)?.startsAt
  return clock.read(former ?? Math.max(next ?? at, at)).date
}
