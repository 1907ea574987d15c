import type { Verifier } from '../../../shared/manifest/verifier.ts'
import type { Case } from './a-case.ts'

/** Says `taken`, or why not. Stands alone: it runs in a page too. */
export async function judge(verifier: Verifier, one: Case): Promise<string> {
  try {
    const verdict =
      one.is === 'manifest'
        ? await verifier.manifest(one.text, one.expected)
        : await verifier.roots(one.trusted, one.texts)
    return 'refused' in verdict ? verdict.refused : 'taken'
  } catch (error) {
    return `threw ${error}`
  }
}
