/**
 * Languages of Vietnam's own peoples, by their ISO 639 codes: they may stand as large as the Vietnamese, foreign ones may not.
 * Khmer and Chinese are spoken on both sides of a border and keep to the stricter rule.
 */
const minorityLanguages: ReadonlySet<string> = new Set([
  ...['bdq', 'brb', 'brv', 'cja', 'cje', 'cjm', 'cma', 'crw', 'cua', 'ede', 'hal', 'hni', 'hre', 'hnj', 'hmn'],
  ...['ium', 'jeh', 'jra', 'kjg', 'kjm', 'kpm', 'ktv', 'lbt', 'mmn', 'mng', 'mnn', 'mtq', 'mww', 'nut', 'oog'],
  ...['puo', 'rad', 'ren', 'rgs', 'roc', 'rog', 'sed', 'sti', 'tdd', 'thm', 'tth', 'twh', 'tyj', 'tyz', 'blt', 'vnm'],
])

/** Foreign text is at most three quarters of the Vietnamese (Law on Advertising, 16/2012/QH13, article 18). */
const mostForeign = 0.75

/** How large (0–1) a translation may be beside the main text, by its language (`en`, `rad-VN`). */
export function shareBeside(language: string): number {
  return minorityLanguages.has(language.toLowerCase().split('-')[0] as string) ? 1 : mostForeign
}
