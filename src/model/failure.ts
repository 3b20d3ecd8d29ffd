// An error of the system -> one sentence that says what it refused, where, and what to do.

const CAUSES: Record<string, string> = {
  ENOSPC: 'the disk is full; make room',
  EDQUOT: 'the quota of the disk is used up; make room',
  EROFS: 'the disk is read-only; choose another folder, or let it be written',
  EACCES: 'permission is denied; choose another folder, or let it be written',
  EPERM: 'permission is denied; choose another folder, or let it be written',
  EMFILE: 'too many files are open; raise the limit (ulimit -n)',
  EIO: 'the disk reports a fault',
}

/** What the system refused, where, and what to do; nothing is lost by it. Of any other error its own words. */
export function spellFailure(error: Error & NodeJS.ErrnoException & { dest?: string }): string {
  const cause = error.code && CAUSES[error.code]
  return cause
    ? `Unexpected failure to ${error.syscall ?? 'write'} ${error.dest ?? error.path ?? 'a file'} (${error.code}): ${cause}, then run the command again. What was published stays as it was, and what was read is kept.`
    : error.message
}
