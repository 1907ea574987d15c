import { useState } from 'preact/hooks'
import type { PersonView } from '../../../../shared/api/person.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { Button } from '../kit/button.tsx'
import { mayIn, signedIn } from '../state/signed-in.ts'
import { tell, tellTrouble } from '../state/tell.ts'
import { say } from '../words/say.ts'
import { GiveRoleDialog } from './give-role-dialog.tsx'
import { grantWords } from './grant-words.ts'
import { giveRole, takeRole } from './person.ts'

/** What somebody may do. */
export interface PersonGrantsProps {
  readonly person: PersonView
  readonly now: PlanNow
  readonly onChanged: () => void
}

/** The roles of a person in plain words, each with a press that takes it back, and one that gives another. */
export function PersonGrants({ person, now, onChanged }: PersonGrantsProps) {
  const [isGiving, setGiving] = useState(false)
  const mayTake = (org: string | null) =>
    org === null ? signedIn().powers.administer === 'everywhere' : mayIn('administer', org)
  const take = async ({ id, org, role, until, deputyFor }: PersonView['grants'][number]) => {
    try {
      await takeRole(person.id, id)
      onChanged()
      tell(say('Đã thu vai trò.', 'The role is taken back.'), 'done', async () => {
        const ends = { ...(until === null ? {} : { until }), ...(deputyFor === null ? {} : { deputyFor }) }
        await giveRole(person.id, { org, role, ...ends })
        onChanged()
      })
    } catch (error) {
      tellTrouble(error)
    }
  }
  return (
    <>
      <h3>{say('Vai trò', 'Roles')}</h3>
      {person.grants.length === 0 && <p class="quiet">{say('Chưa có vai trò nào.', 'None yet.')}</p>}
      <ul class="grants">
        {person.grants.map((grant) => {
          const words = grantWords(grant)
          return (
            <li key={grant.id}>
              <span>{words}</span>
              {mayTake(grant.org) && (
                <Button
                  kind="slight"
                  aria-label={say(`Thu vai trò ${words}`, `Take back ${words}`)}
                  onPress={() => void take(grant)}
                >
                  {say('Thu', 'Take back')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      <div class="doings">
        <Button onPress={() => setGiving(true)}>{say('Trao vai trò…', 'Give a role…')}</Button>
      </div>
      {isGiving && <GiveRoleDialog people={[person]} now={now} onGiven={onChanged} onClose={() => setGiving(false)} />}
    </>
  )
}
