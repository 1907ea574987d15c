import { type DecodedPlan, decodePlan } from './decode-plan.ts'
import { parseStrictJson } from './strict-json.ts'

/** Reads the text of a plan file: the faults of its JSON and of the plan in it, at once. */
export function parsePlan(text: string): DecodedPlan {
  const json = parseStrictJson(text)
  if (json.value === undefined) return { faults: json.faults }
  const decoded = decodePlan(json.value)
  if (json.faults.length === 0) return decoded
  const told = new Set(json.faults.map((fault) => fault.pointer))
  return { faults: [...json.faults, ...(decoded.faults ?? []).filter((fault) => !told.has(fault.pointer))] }
}
