import { type ComponentChildren, Fragment } from 'preact'

/** Facts, each under its name; a fact that is empty is left out. */
export interface FactsProps {
  readonly rows: readonly (readonly [string, ComponentChildren])[]
}

/** A list of facts. */
export function Facts({ rows }: FactsProps) {
  const told = rows.filter(([, fact]) => fact !== undefined && fact !== null && fact !== '' && fact !== false)
  return (
    <dl class="facts">
      {told.map(([name, fact]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
