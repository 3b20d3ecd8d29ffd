// Addresses that moved: `content/redirects.json`, an object from the old address to the new one.
// Both are paths from the site's root with a slash at either end: "/a/b/": "/a/c/".
import * as z from 'zod'

const Address = z
  .string()
  .regex(/^\/(?:[^\s#?]*\/)?$/, { error: 'expected a path with a slash at either end, such as /a-trust/a-portfolio/' })

export const Redirects = z.record(Address, Address)
export type Redirects = z.infer<typeof Redirects>
