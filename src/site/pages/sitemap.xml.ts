// sitemap.xml: every page that stands for something of its own, or the files that list them.
import { xmlFile } from '../feeds/xml.ts'
import { siteMap } from '../build/site-map.ts'

export const GET = () => xmlFile(siteMap().root, 'application/xml')
