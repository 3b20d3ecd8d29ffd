// The components that MDX pages may use; `src/site/components` has one for each.
// Every attribute is a plain string: the key of a record or an id within it, never text from a filing.
// What stands between the tags says the same in plain words, for readers of the MDX file.

export const PAGE_COMPONENTS = {
  Head: ['of'],
  Today: ['of'],
  Timeline: ['of'],
  ChangeList: ['of'],
  FeeTable: ['filing', 'table'],
  ExpenseExample: ['filing', 'table'],
  FeeSchedule: ['filing', 'table'],
  /** Earlier fee tables and what became different from one to the next. */
  FeeHistory: ['of'],
  PerformanceTable: ['filing', 'table'],
  /** Its children are the paragraphs in force; `index` counts `Portfolio.texts`. */
  TextInForce: ['of', 'index'],
  OpenMatters: ['of'],
  PortfolioList: ['of'],
  PeopleTable: ['filing', 'table'],
  Details: ['of'],
  Letters: ['of'],
  Findings: ['of'],
  FilingList: ['of'],
} as const satisfies Record<string, readonly string[]>

export type PageComponent = keyof typeof PAGE_COMPONENTS
