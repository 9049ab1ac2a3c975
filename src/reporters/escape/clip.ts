/** At most `limit` UTF-16 units, with an ellipsis when something was cut; never half of a surrogate pair. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, Math.max(0, limit - 1)).replace(/\p{Surrogate}$/u, '');
  return `${cut}…`;
}

/** Size in UTF-8, which is how GitHub counts. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
