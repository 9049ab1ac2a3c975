/** One product setting as data. */
export interface ReadRow {
  readonly id: string;
  readonly product: string;
  /**
   * What the value is: a host or URL (`base64`: encoded), a Region, a switch for Regional; `fixed`: there is no switch;
   * `absence`: the key that is missing decides.
   */
  readonly reads: 'host' | 'base64' | 'region' | 'flag' | 'fixed' | 'absence';
  /** Pattern of the key; with a leading `~` the whole pattern, whose group `value` is the value. */
  readonly key: string;
  /** What the file must hold for the key to be this product's. */
  readonly near?: string;
  /** What must stand in the block of the key or in one around it, such as the image of its container. */
  readonly beside?: string;
  /** For `absence`: the key that is missing, as one would write it; `{name}` is what the group of the key holds. */
  readonly missing?: string;
  /** For `absence`: the pattern that must be there, where it is more than that key. */
  readonly needs?: string;
  /** For `absence`: where it must be there; in the block of the key, in all that comes before a pattern, or in the file. */
  readonly within?: 'block' | { readonly until: string };
  /** For `absence`: the paths, in the folder of the file and below it, of other files that may hold it. */
  readonly elsewhere?: string;
  readonly certain: boolean;
  readonly source: string;
}
