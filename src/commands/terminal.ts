/** What a command sees of the process; injected, so that commands run in tests as they are. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
  readonly stdin: AsyncIterable<Buffer | string>;
}

export type ExitCode = 0 | 1 | 2 | 3;

/** A command: declared as data for help and the README, with the work loaded when it is called. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, OptionAbout>>;
  readonly load: () => Promise<{ command(args: Arguments, terminal: Terminal): Promise<ExitCode> }>;
}

export interface OptionAbout {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  readonly value?: string;
  readonly values?: readonly string[];
  readonly text: string;
}

export interface Arguments {
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly positionals: readonly string[];
  /** `--format`/`--output` pairs need the order in which options were given. */
  readonly order: readonly { readonly name: string; readonly value: string | undefined }[];
}
