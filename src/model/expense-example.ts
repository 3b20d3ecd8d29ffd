// The expense example of Form N-1A as a sum: what a rate of expenses costs on an investment that earns 5% a year.
// In: rates in percent. Out: dollars, unrounded. Knows nothing of sales charges or of how an example is printed.
//   year's fee = rate x (start + start x 1.05) / 2;  next start = start x 1.05 - fee;  the years are added up

export interface ExampleTerms {
  /** Total annual expenses, in percent. */
  gross: number
  /** Expenses after waiver, in percent; the gross rate where nothing is waived. */
  net?: number
  /** Years for which the waiver is in force; part of a year counts in proportion. */
  term?: number
  /** The sum invested, in dollars. */
  start?: number
  /** The fee is taken from the year's average of what is left after it, as many administrators do, not from the average before it. */
  averaged?: boolean
}

/** Costs after so many years. */
export function exampleCost(years: number, { gross, net = gross, term = 0, start = 10_000, averaged = false }: ExampleTerms): number {
  let assets = start
  let paid = 0
  for (let year = 0; year < years; year++) {
    const waived = Math.min(1, Math.max(0, term - year))
    const rate = (net * waived + gross * (1 - waived)) / 100
    const fee = averaged ? rate * assets * (1 + (0.05 - rate) / 2) : rate * assets * 1.025
    paid += fee
    assets = averaged ? assets * (1.05 - rate) : assets * 1.05 - fee
  }
  return paid
}

/** Whether a printed cost can come from the rates, which are themselves rounded to a hundredth of a percent. */
export function couldCost(printed: number, years: number, terms: ExampleTerms): boolean {
  const half = 0.005
  const low = exampleCost(years, { ...terms, gross: Math.max(0, terms.gross - half), net: Math.max(0, (terms.net ?? terms.gross) - half) })
  const high = exampleCost(years, { ...terms, gross: terms.gross + half, net: (terms.net ?? terms.gross) + half })
  const tolerance = Math.max(1, printed * 0.002)
  return printed >= Math.floor(low) - tolerance && printed <= Math.ceil(high) + tolerance
}
