/** Whether an endpoint policy is the default, which allows everything, or another. */
export function endpointPolicy(text: string | undefined): 'full-access' | 'custom' | 'unknown' {
  if (text === undefined || text.trim() === '') return 'unknown';
  try {
    const document: unknown = JSON.parse(text);
    const statements = [memberOf(document, 'Statement')].flat();
    return statements.length > 0 && statements.every(allowsAll) ? 'full-access' : 'custom';
  } catch {
    return 'unknown';
  }
}

function allowsAll(statement: unknown): boolean {
  const principal = memberOf(statement, 'Principal');
  return (
    memberOf(statement, 'Effect') === 'Allow' &&
    isStar(memberOf(statement, 'Action')) &&
    isStar(memberOf(statement, 'Resource')) &&
    (isStar(principal) || isStar(memberOf(principal, 'AWS'))) &&
    memberOf(statement, 'Condition') === undefined
  );
}

function isStar(value: unknown): boolean {
  return value === '*' || (Array.isArray(value) && value.length === 1 && value[0] === '*');
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
