// "2006-10-01" as "October 1, 2006", in a reader's browser: the model's own spelling would bring its schemas along.
export const spellDay = (day: string): string =>
  day.length === 10 ? new Date(`${day}T00:00:00Z`).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' }) : day
