import { execFile, execFileSync } from 'node:child_process';

const listing = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];

/**
 * Lists the files of a work tree through git: tracked and untracked, ignored ones left out, relative to the directory, with
 * forward slashes. Undefined where there is no git or no work tree. A work tree that somebody else owns (as in container jobs) is
 * read with `safe.directory` for this call alone. Hooks, pagers and prompts stay off.
 */
export function gitPaths(directory: string): readonly string[] | undefined {
  try {
    const output = execFileSync('git', commandLine(directory, listing), {
      ...options(),
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return [...new Set(output.split('\0').filter((path) => path !== ''))];
  } catch {
    // No git on the machine, or no work tree here: the caller walks instead.
    return undefined;
  }
}

/** Where a directory is in its work tree. */
export interface GitPlace {
  /** From the root of the work tree to the directory, with a slash at its end; empty at the root. */
  readonly prefix: string;
  /** The commit that is checked out; absent before the first one. */
  readonly commit?: string;
}

/** The place of a directory in its work tree, or undefined outside of one; asked beside the reading, since nothing waits for it. */
export function gitPlace(directory: string): Promise<GitPlace | undefined> {
  return new Promise((resolve) => {
    execFile('git', commandLine(directory, ['rev-parse', '--show-prefix', 'HEAD']), options(), (error, output) => {
      const [prefix, commit] = output.split('\n');
      // Without a commit git fails after it has printed the prefix.
      if (prefix === undefined || (error && output === '')) resolve(undefined);
      else resolve(error || !commit ? { prefix } : { prefix, commit });
    });
  });
}

/** `owner/name` of the repository on its host, from the address of `origin`; of the address itself, which may hold a token, nothing is kept. */
export function gitRepository(directory: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile('git', commandLine(directory, ['config', '--get', 'remote.origin.url']), options(), (error, output) => {
      resolve(error ? undefined : repositoryIn(output.trim()));
    });
  });
}

/** The last two parts of the path of a remote's address: `https://host/owner/name.git`, `git@host:owner/name`. */
export function repositoryIn(address: string): string | undefined {
  const name = /^(?:[a-z+]+:\/\/[^/]+\/|[^/:]+:)(?:.*\/)?([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/i.exec(address)?.[1];
  return name === undefined || /^\.|\/\./.test(name) ? undefined : name;
}

function commandLine(directory: string, args: readonly string[]): string[] {
  return [
    '-c',
    `safe.directory=${directory}`,
    '-c',
    'safe.directory=*',
    '-c',
    'core.fsmonitor=false',
    '-C',
    directory,
    ...args,
  ];
}

function options() {
  const env = { ...pathOnly(), GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
  return { encoding: 'utf8', maxBuffer: 1 << 30, env } as const;
}

function pathOnly(): Record<string, string> {
  // biome-ignore lint/style/noProcessEnv: git must be found; nothing else of the environment reaches it
  const { PATH, SystemRoot } = process.env;
  return { ...(PATH === undefined ? {} : { PATH }), ...(SystemRoot === undefined ? {} : { SystemRoot }) };
}
