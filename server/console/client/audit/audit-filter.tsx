import { changeQuery } from '../app/change-query.ts'
import { Button } from '../kit/button.tsx'
import { SelectField } from '../kit/select-field.tsx'
import { OrgField } from '../people/org-field.tsx'
import { planNow } from '../state/plan-now.ts'
import { DateField } from '../time/date-field.tsx'
import { dateForPeople, typedDate } from '../time/typed-date.ts'
import { inOurs, say } from '../words/say.ts'
import { subjectKinds } from './act-words.ts'

/** What is asked of the log. */
export interface AuditFilterProps {
  /** What stands in the address. */
  readonly asked: URLSearchParams
  /** Whom it can be asked for: names by ids. */
  readonly people: ReadonlyMap<string, string>
}

/** Fields for the question, which stands in the address. */
export function AuditFilter({ asked, people }: AuditFilterProps) {
  const of = (name: string) => asked.get(name) ?? ''
  const person = of('person')
  // Whoever is asked for in the address stays so, listed or not.
  const all = person === '' || people.has(person) ? people : new Map([...people, [person, person]])
  const day = (name: 'from' | 'to', label: string) => (
    <DateField
      label={label}
      value={typedDate(of(name))}
      onChange={(date) => changeQuery({ [name]: date && dateForPeople(date) })}
    />
  )
  return (
    <section class="card filter" aria-label={say('Lọc nhật ký', 'Filter the log')}>
      <SelectField
        label={say('Loại', 'Kind')}
        value={of('subjectKind')}
        options={[
          { value: '', label: say('Mọi loại', 'Of every kind') },
          ...subjectKinds.map(([value, said]) => ({ value, label: inOurs(said) })),
        ]}
        onPick={(subjectKind) => changeQuery({ subjectKind })}
      />
      <SelectField
        label={say('Ai làm', 'Who did it')}
        value={person}
        options={[
          { value: '', label: say('Mọi người', 'Everybody') },
          ...Array.from(all, ([value, label]) => ({ value, label })),
        ]}
        onPick={(id) => changeQuery({ person: id })}
      />
      <OrgField
        label={say('Cơ quan', 'Office')}
        orgs={planNow.value?.plan.orgs ?? []}
        none={say('Mọi cơ quan', 'Every office')}
        value={of('org')}
        onPick={(org) => changeQuery({ org })}
      />
      {day('from', say('Từ ngày', 'From'))}
      {day('to', say('Đến hết ngày', 'Until the end of'))}
      {of('subject') !== '' && (
        <div class="filter-one">
          <span>{say('Chỉ một mục', 'One item alone')}</span>
          <Button onPress={() => changeQuery({ subject: '', subjectKind: '' })}>
            {say('Xem mọi mục', 'See every item')}
          </Button>
        </div>
      )}
    </section>
  )
}
