// robots.txt: all may read; where the sitemap is.
import { address } from '../site.ts'

export const GET = () => new Response(`User-agent: *\nAllow: /\nSitemap: ${address('/sitemap.xml')}\n`)
