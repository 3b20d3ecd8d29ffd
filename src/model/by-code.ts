// The order of keys in records and files: by the codes of their letters, the same in every engine, whatever its language.

export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
