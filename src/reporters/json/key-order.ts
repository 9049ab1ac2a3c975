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
  ...['days', 'counts', 'globalByDay', 'callers', 'principal', 'endpointType', 'clients', 'count', 'errors'],
  ...['firstSeen', 'lastSeen', 'byDay', 'change', 'before', 'omitted', 'compared', 'with', 'missing', 'complete'],
  ...['global', 'regional', 'unknown'],
  ...['fingerprint', 'owner', 'names', 'source', 'suppressed', 'by', 'reason', 'until'],
  ...['findings', 'calls', 'collector', 'kinds', 'where', 'detail', 'permissions', 'gaps', 'code', 'problems'],
];
