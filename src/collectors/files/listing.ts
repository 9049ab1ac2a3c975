/** A view of paths by directory: what is in it and below it, sorted; `.` for all. */
export function listing(paths: Iterable<string>): (directory: string) => readonly string[] {
  let sorted: readonly string[] | undefined;
  return (directory) => {
    sorted ??= [...paths].sort();
    if (directory === '.' || directory === '') return sorted;
    // `0` follows `/`: between the two is all that begins with the directory and a slash.
    return sorted.slice(firstFrom(sorted, `${directory}/`), firstFrom(sorted, `${directory}0`));
  };
}

/** Index of the first text that is not before another. */
function firstFrom(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
