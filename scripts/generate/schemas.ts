/** Schemas of policy, config and report for editors and for consumers of the report. */
export function generateSchemas(_root: string): Map<string, string> {
  return new Map();
}
