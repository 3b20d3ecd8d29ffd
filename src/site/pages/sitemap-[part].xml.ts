// sitemap-1.xml, …: the pages of a site that has more of them than one file may list.
import { siteMap } from '../build/site-map.ts'
import { xmlFile } from '../feeds/xml.ts'
import { makes } from '../kept/to-make.ts'

export const getStaticPaths = () => (makes('sitemap-1.xml') ? siteMap().parts.map((_, i) => ({ params: { part: String(i + 1) } })) : [])

export const GET = ({ params }: { params: { part: string } }) => xmlFile(siteMap().parts[Number(params.part) - 1]!, 'application/xml')
