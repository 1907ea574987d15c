import type { ComponentChildren } from 'preact'
import type { ChosenSettings, Settings } from '../../../../shared/api/settings.ts'
import { Button } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { FaultsBelow } from '../kit/faults-below.tsx'
import { type FaultAt, useFormFaults } from '../kit/use-form-faults.ts'
import { tell } from '../state/tell.ts'
import { say } from '../words/say.ts'

/** What a section of an office’s choices is given. */
export interface OfficeSectionProps {
  readonly own: ChosenSettings
  readonly effective: Settings
  /** Keeps a choice in place of the whole one. */
  readonly keep: (chosen: object) => Promise<void>
  readonly mayChange: boolean
  /** Whether no office stands above it. */
  readonly isTop: boolean
}

/** One part of an office’s settings, saved by itself. */
export interface SettingsSectionProps extends Pick<OfficeSectionProps, 'mayChange' | 'isTop'> {
  readonly title: string
  /** Where what holds comes from: the office’s own choice, or the one above. */
  readonly isOwn: boolean
  /** Keeps what is chosen; throws `Refused`. */
  readonly save: () => Promise<void>
  /** Chooses nothing any more: what holds above holds here. */
  readonly follow: () => Promise<void>
  readonly children: (faultAt: FaultAt) => ComponentChildren
}

/** A card with fields and *Lưu*: what is refused stands at its field. */
export function SettingsSection(props: SettingsSectionProps) {
  const { title, isOwn, isTop, mayChange, save, follow, children } = props
  const { isBusy, form, faultAt, saidBelow, run } = useFormFaults()
  const fields = children(faultAt)
  const doing = async (act: () => Promise<void>) => {
    if (await run(act)) tell(say('Đã lưu cài đặt.', 'The settings are saved.'))
  }
  const source = isOwn
    ? say('Cơ quan này tự chọn.', 'Chosen by this office.')
    : isTop
      ? say('Theo mặc định của hệ thống.', 'The system’s default.')
      : say('Theo cấp trên.', 'Follows the office above.')
  return (
    <Card title={title}>
      <form
        ref={form}
        noValidate
        class="settings-form"
        onSubmit={(event) => {
          event.preventDefault()
          void doing(save)
        }}
      >
        <fieldset disabled={!mayChange}>{fields}</fieldset>
        <FaultsBelow said={saidBelow} />
        <div class="doings">
          {mayChange && (
            <Button kind="chief" type="submit" isBusy={isBusy}>
              {say('Lưu', 'Save')}
            </Button>
          )}
          {mayChange && isOwn && (
            <Button isBusy={isBusy} onPress={() => void doing(follow)}>
              {isTop ? say('Về mặc định', 'Back to the default') : say('Theo cấp trên', 'Follow the office above')}
            </Button>
          )}
          <span class="quiet">{source}</span>
        </div>
      </form>
    </Card>
  )
}
