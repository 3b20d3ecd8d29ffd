// A list of words, written as words: wordList`accept acquire act`.

/** The words of the template in order, parted by spaces or line ends. */
export const wordList = ({ raw }: TemplateStringsArray): readonly string[] => raw.join('').trim().split(/\s+/)
