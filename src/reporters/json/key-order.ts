/** Keys of the report and of everything in it, in the order in which they are written. */
export const keyOrder: readonly string[] = [
  ...['schemaVersion', 'tool', 'name', 'version'],
  ...['run', 'startedAt', 'durationMs', 'directory', 'prefix', 'commit', 'repository', 'files', 'ignored', 'pattern'],
  ...['live', 'looked', 'window', 'from', 'to', 'partition', 'regions', 'redirectedBy'],
  ...['verdict', 'policies', 'id', 'title', 'about', 'policy', 'outcome', 'exitCode', 'severity', 'confidence'],
  ...['message', 'why', 'fix', 'references', 'because', 'sources', 'facts', 'violations'],
  ...['fact', 'place', 'primary', 'related', 'origin', 'at', 'account', 'region', 'subject', 'observedAt', 'anchor'],
  ...['path', 'span', 'start', 'end', 'line', 'column'],
  ...['evidence', 'pointer', 'keyword', 'expected', 'actual'],
  ...['fingerprint', 'owner', 'names', 'source', 'suppressed', 'by', 'reason', 'until'],
  ...['findings', 'collector', 'kinds', 'where', 'detail', 'permissions', 'gaps', 'code', 'problems'],
];
