// Law: an address once published never dies. In: the register of published addresses, the addresses of a build, the redirects.
// Out: what is wrong, one sentence each, and the register with the new addresses; touches no disk.
import type { Redirects } from '../model/redirects.ts'

/** The addresses of a built site's files: pages with a slash at their end, data files as they are. */
export function addressesOf(files: readonly string[]): string[] {
  return files
    .filter(file => file.endsWith('.html') || file.startsWith('data/'))
    .map(file => `/${file}`.replace(/\/index\.html$/, '/'))
    .filter(address => address !== '/404.html')
    .sort()
}

/** Sentences about addresses that would die, and redirects that lead nowhere; none where all is well. */
export function deadAddresses(registered: readonly string[], built: readonly string[], redirects: Redirects): string[] {
  const alive = new Set(built)
  return [
    ...registered
      .filter(address => !alive.has(address) && !(address in redirects))
      .map(
        address =>
          `Unexpected end of the address ${address}, expected a page or a redirect; add "${address}": "<new address>" to content/redirects.json.`,
      ),
    ...Object.entries(redirects)
      .filter(([, to]) => !alive.has(to))
      .map(
        ([from, to]) => `Unexpected redirect from ${from} to ${to}, expected an address of this site; mend it in content/redirects.json.`,
      ),
    ...Object.keys(redirects)
      .filter(from => redirects[redirects[from]!] !== undefined)
      .map(
        from =>
          `Unexpected redirect from ${from} to another redirect, expected the last address of the chain; mend it in content/redirects.json.`,
      ),
  ]
}

/** The register with the addresses of a build added, in order. */
export function registerOf(registered: readonly string[], built: readonly string[]): string[] {
  return [...new Set([...registered, ...built])].sort()
}
