// The order of names in lists, as readers look for them: capitals and accents count little.

export const byName = new Intl.Collator('en').compare
