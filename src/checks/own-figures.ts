// Law: a sibling's or a comparable fund's figures are never shown as the portfolio's own.
import { sameName } from '../model/same-name.ts'
import type { Law } from './law.ts'

export const ownFigures: Law = {
  id: 'own-figures',
  sentence: 'Fees and performance of a portfolio bear a name that it bore; figures of comparable funds stand apart.',
  hint: "A table is given to a portfolio in src/pipeline/extract/tables; an empty answer is right, a sibling's figures never are.",
  breaches: ({ library }) =>
    library.portfolios.flatMap(p => [
      ...[...p.fees, ...p.performance]
        .filter(
          ({ table }) => table.owner !== 'portfolio' || table.portfolio === null || !p.names.some(n => sameName(n.value, table.portfolio!)),
        )
        .map(
          ({ filing, table }) =>
            `${p.key}: unexpected table ${table.id} of ${filing}, which is of ${table.portfolio ?? table.owner}, expected its own.`,
        ),
      ...p.comparable
        .filter(({ table }) => table.owner !== 'comparable')
        .map(({ filing, table }) => `${p.key}: unexpected table ${table.id} of ${filing} among those of comparable funds.`),
    ]),
}
