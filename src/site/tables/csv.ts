// In: rows of cells. Out: them as CSV (RFC 4180), quoted where needed; what a spreadsheet would take for a formula is kept as text.

//   =1+1   -1+cmd|'/C calc'!A0      "-2.13%" is a figure
//   ^      ^
const FORMULA = /^[=+@\t\r]|^-(?![\d.,]+%?$)/

export const csvOf = (rows: readonly (readonly string[])[]): string => rows.map(row => `${row.map(cell).join(',')}\r\n`).join('')

function cell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
