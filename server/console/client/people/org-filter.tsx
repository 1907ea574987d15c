import { say } from '../words/say.ts'
import { OrgField, type OrgFieldProps } from './org-field.tsx'

/** Narrows a list to one office; its name is read out alone, for what it offers says it to those who see. */
export function OrgFilter(props: Pick<OrgFieldProps, 'orgs' | 'value' | 'onPick'>) {
  return (
    <OrgField {...props} label={say('Cơ quan', 'Office')} isLabelHidden none={say('Mọi cơ quan', 'Every office')} />
  )
}
