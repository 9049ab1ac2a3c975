/** Pages of the policies and the generated blocks of the README. */
export function generateDocs(_root: string): Map<string, string> {
  return new Map();
}
