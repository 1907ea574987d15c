import type { Fault } from '../../shared/plan/fault.ts'

/** Why a command was not carried out: the faults of the plan, or of the call's own words (with an empty pointer). */
export class Refusal extends Error {
  override readonly name: string = 'Refusal'
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[], options?: ErrorOptions) {
    super(faults.map((fault) => fault.message).join('; '), options)
    this.faults = faults
  }

  /** A refusal of the call's words. */
  static words(message: string, messageVi: string, options?: ErrorOptions): Refusal {
    return new Refusal([{ pointer: '', message, messageVi }], options)
  }

  /** The faults for a terminal, a line each, Vietnamese first. */
  text(): string {
    return this.faults
      .map(({ pointer, message, messageVi }) => `${pointer || '-'}: ${messageVi} / ${message}\n`)
      .join('')
  }
}
