// feed.xml: the newest changes of the whole site.
import { atomFeed } from '../feeds/atom.ts'
import { everyEvent } from '../history/every-event.ts'
import { settings } from '../site.ts'

export const GET = () => atomFeed(settings.name, '/', everyEvent())
