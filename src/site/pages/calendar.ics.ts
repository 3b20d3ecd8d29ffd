// calendar.ics: the dated changes of the site, the latest of many.
import { calendarFile } from '../feeds/calendar.ts'
import { everyEvent } from '../history/every-event.ts'
import { settings } from '../site.ts'

export const GET = () =>
  calendarFile(
    settings.name,
    '/',
    everyEvent().map(e => e.event),
  )
