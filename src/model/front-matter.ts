// The head of an MDX page: what the site must know of it before its body is rendered. Written by the pipeline, checked by the site's
// collections.
import * as z from 'zod'

export const PortfolioFront = z.object({
  key: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
    .describe('"<trust>/<portfolio>": its record is records/portfolios/<key>.json, its page /<key>/'),
  title: z.string().min(1).describe('the name it bears today'),
  trust: z.string().min(1).describe('name of the trust'),
  description: z.string().describe('one plain sentence for search engines and shared links'),
})
export type PortfolioFront = z.infer<typeof PortfolioFront>

export const TrustFront = z.object({
  slug: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .describe('its record is records/trusts/<slug>.json, its page /<slug>/'),
  title: z.string().min(1).describe('the name it bears today'),
  description: z.string().describe('one plain sentence for search engines and shared links'),
})
export type TrustFront = z.infer<typeof TrustFront>
