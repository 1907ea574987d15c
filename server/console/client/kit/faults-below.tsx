/** What was refused of a form. */
export interface FaultsBelowProps {
  /** Asked when everything before it is drawn, the fields within other components too. */
  readonly said: () => string
}

/** The refusal of a form, with the faults that none of its fields shows; it stands behind them all. */
export function FaultsBelow({ said }: FaultsBelowProps) {
  return (
    <p class="fault" role="alert">
      {said()}
    </p>
  )
}
