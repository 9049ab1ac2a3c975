/** IPv4 addresses from `first` to `last`, as numbers. */
interface Range {
  readonly first: number;
  readonly last: number;
}

/** Whether the IPv4 ranges in `covers` together hold every address of `targets`. False when a target cannot be read. */
export function covered(targets: readonly string[], covers: readonly string[]): boolean {
  const merged = merge(covers.flatMap((cidr) => rangeOf(cidr) ?? []));
  return targets.every((cidr) => {
    const target = rangeOf(cidr);
    return target !== undefined && merged.some((one) => one.first <= target.first && target.last <= one.last);
  });
}

/** Neighbouring and overlapping ranges become one, so that two halves cover a whole. */
function merge(ranges: readonly Range[]): readonly Range[] {
  const merged: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.first - b.first)) {
    const previous = merged.at(-1);
    if (previous === undefined || range.first > previous.last + 1) merged.push(range);
    else merged[merged.length - 1] = { first: previous.first, last: Math.max(previous.last, range.last) };
  }
  return merged;
}

function rangeOf(cidr: string): Range | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(cidr);
  if (match === null) return undefined;
  const [a = 256, b = 256, c = 256, d = 256, bits = 33] = match.slice(1).map(Number);
  if (Math.max(a, b, c, d) > 255 || bits > 32) return undefined;
  // Plain arithmetic: the shift operators of JavaScript are signed and take 32 as 0.
  const size = 2 ** (32 - bits);
  const address = ((a * 256 + b) * 256 + c) * 256 + d;
  const first = address - (address % size);
  return { first, last: first + size - 1 };
}
