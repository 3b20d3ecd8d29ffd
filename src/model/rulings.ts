// What a person decided because no text proves it: one JSON file each in `<content>/rulings/`, always with the reason.
// A ruling never overrules the text; one that is not needed, or contradicts it, is reported.
import * as z from 'zod'

const because = { reason: z.string().min(10).describe('why, in a sentence a reader can check') }

export const Ruling = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('same-portfolio').describe('names borne by one portfolio'),
    trust: z.string().min(1).describe('registrant, as printed'),
    names: z.array(z.string().min(1)).min(2).describe('the names, as printed'),
    ...because,
  }),
  z.object({
    kind: z.literal('same-trust').describe('names borne by one registrant'),
    names: z.array(z.string().min(1)).min(2).describe('the names, as printed'),
    ...because,
  }),
  z.object({
    kind: z.literal('belongs-to').describe('registrant of a portfolio whose filing names none'),
    filing: z.string().min(1).describe('id of the filing'),
    name: z.string().min(1).describe('portfolio, as printed'),
    trust: z.string().min(1).describe('registrant, as printed elsewhere'),
    ...because,
  }),
  z.object({
    kind: z.literal('same-party').describe('spellings of one firm or person'),
    names: z.array(z.string().min(1)).min(2).describe('the names, as printed'),
    ...because,
  }),
  z.object({
    kind: z.literal('kept-apart').describe('names that look alike and are of different portfolios, firms or people'),
    names: z.array(z.string().min(1)).min(2).describe('the names, as printed'),
    ...because,
  }),
])
export type Ruling = z.infer<typeof Ruling>

/** A ruling with the file it stands in, for messages. */
export interface RulingFile {
  file: string
  ruling: Ruling
}
