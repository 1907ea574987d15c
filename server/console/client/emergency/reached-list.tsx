import { Fragment } from 'preact'
import type { EmergencyBoard } from '../../../../shared/api/emergency.ts'
import { say } from '../words/say.ts'

/** Every board by its name, office by office; those that were cleared say that they will stay so. */
export function ReachedList({ boards }: { readonly boards: readonly EmergencyBoard[] }) {
  const byOrg = new Map<string, EmergencyBoard[]>()
  for (const board of boards) byOrg.set(board.orgName, [...(byOrg.get(board.orgName) ?? []), board])
  return (
    <dl class="reached">
      {Array.from(byOrg, ([org, some]) => (
        <Fragment key={org}>
          <dt>{`${org} (${some.length})`}</dt>
          <dd>
            {some.map((board, index) => (
              <Fragment key={board.id}>
                {index > 0 && ', '}
                <ReachedBoard board={board} />
              </Fragment>
            ))}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}

function ReachedBoard({ board: { name, taken } }: { readonly board: EmergencyBoard }) {
  if (!taken) return <>{name}</>
  return (
    <>
      <s>{name}</s>
      <span class="fault">{say(' (đang bị thu hồi, sẽ không hiện)', ' (taken down: will not show it)')}</span>
    </>
  )
}
