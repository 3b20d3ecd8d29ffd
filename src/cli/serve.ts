// The options of the commands that serve the site, handed on to Astro.
import type { Given, Option } from './command.ts'

export const SERVE_OPTIONS: Readonly<Record<string, Option>> = {
  port: { value: 'N', does: 'listen there; 4321 without it, or the next that is free' },
  host: { value: '[ADDRESS]', does: 'listen to other machines, too; to all without an address' },
  open: { does: 'open a browser' },
}

export const serveArguments = ({ options }: Given): string[] =>
  Object.entries(options).flatMap(([name, value]) => (value ? [`--${name}`, value] : [`--${name}`]))
