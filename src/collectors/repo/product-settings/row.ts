/** One product setting as data. */
export interface ReadRow {
  readonly id: string;
  readonly product: string;
  /** What the value is: a host or URL, a Region, a switch for Regional; `fixed`: there is no switch; `absence`: the key that is missing decides. */
  readonly reads: 'host' | 'region' | 'flag' | 'fixed' | 'absence';
  /** Pattern of the key; with a leading `~` the whole pattern, whose group `value` is the value. */
  readonly key: string;
  /** What the file must hold for the key to be this product's. */
  readonly near?: string;
  /** For `absence`: the pattern that must be there. */
  readonly needs?: string;
  readonly certain: boolean;
  readonly source: string;
}
