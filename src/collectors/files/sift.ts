import { interestsOf, type Wish } from './interest.ts';
import { FileReader } from './reader.ts';
import { textOf } from './text.ts';

/** What a first look at a file says: nobody wants it or it is none, it holds no needle, or a collector must look. */
export const sifted = { absent: 0, nothing: 1, look: 2 } as const;

/** The work of a thread that sifts. */
export interface SiftTask {
  readonly root: string;
  readonly paths: readonly string[];
  readonly wishes: readonly Wish[];
}

/** A first look at every file: one value of `sifted` a path. What cannot be read is left to a closer look. */
export function sift({ root, paths, wishes }: SiftTask): Uint8Array<ArrayBuffer> {
  const reader = new FileReader(root);
  const interestIn = interestsOf(wishes);
  return Uint8Array.from(paths, (path) => {
    const interest = interestIn(path);
    if (interest.wanted.length === 0) return sifted.absent;
    const reading = reader.read(path);
    if (reading.kind === 'skip') return sifted.absent;
    if (reading.kind !== 'bytes') return sifted.look;
    return interest.holds(textOf(reading.bytes).rough) ? sifted.look : sifted.nothing;
  });
}
