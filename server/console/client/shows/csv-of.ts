/** Rows as a CSV file that sheets open with its diacritics; text that a sheet would take for a formula is marked as text. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): Blob =>
  new Blob(['\ufeff', rows.map((row) => row.map(cellOf).join(',')).join('\r\n')], { type: 'text/csv;charset=utf-8' })

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
