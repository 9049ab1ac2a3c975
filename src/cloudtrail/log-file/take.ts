import type { Tally } from '../tally.ts';
import type { Content } from './content.ts';
import { hasEscapedLetters, recordsIn, wholeRecordsIn } from './records.ts';
import { DocumentScanner } from './scan-document.ts';

/** Counts the calls in log files, one after the other. */
export class LogFileReader {
  readonly tally: Tally;
  readonly #scanner: DocumentScanner;

  constructor(tally: Tally) {
    this.tally = tally;
    this.#scanner = new DocumentScanner(tally);
  }

  /** Counts what is in a file. Returns why not all of it could be read, and how much was. */
  take({ bytes, broken }: Content): string | undefined {
    let why = broken;
    if (why === undefined) {
      if (!hasEscapedLetters(bytes) && this.#scanner.take(bytes)) return undefined;
      try {
        for (const record of recordsIn(bytes)) this.tally.add(record);
        return undefined;
      } catch {
        // The message of a SyntaxError quotes the text around it, which may be a token: it is not repeated.
        why = 'the JSON in it is broken';
      }
    }
    const before = this.tally.counts.sts;
    for (const record of wholeRecordsIn(bytes)) this.tally.add(record);
    return `${why}; ${this.tally.counts.sts - before} STS event(s) that are whole in it were counted`;
  }
}
