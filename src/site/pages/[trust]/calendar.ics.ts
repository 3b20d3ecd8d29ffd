// calendar.ics of a trust: the dates of its changes with their certainty.
import { calendarOf, trustPaths } from '../../feeds/of-subject.ts'

export const getStaticPaths = () => trustPaths('calendar.ics')
export const GET = calendarOf
