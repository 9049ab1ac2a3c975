import { execFileSync } from 'node:child_process';

const listing = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];

/** What git says of a work tree. */
export interface GitTree {
  /** Paths relative to the directory asked about, forward slashes: tracked and untracked, ignored ones left out. */
  readonly paths: readonly string[];
  readonly commit: string | null;
}

/**
 * Lists the files of a work tree through git; undefined where there is no git or no work tree. A work tree that somebody
 * else owns (as in container jobs) is read with `safe.directory` for this call alone. Hooks, pagers and prompts stay off.
 */
export function gitTree(directory: string): GitTree | undefined {
  const run = (args: readonly string[]): string | undefined => {
    try {
      return execFileSync(
        'git',
        [
          '-c',
          `safe.directory=${directory}`,
          '-c',
          'safe.directory=*',
          '-c',
          'core.fsmonitor=false',
          '-C',
          directory,
          ...args,
        ],
        {
          encoding: 'utf8',
          maxBuffer: 1 << 30,
          stdio: ['ignore', 'pipe', 'ignore'],
          env: { ...pathOnly(), GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
        },
      );
    } catch {
      // No git on the machine, or no work tree here: the caller walks instead.
      return undefined;
    }
  };
  const output = run(listing);
  if (output === undefined) return undefined;
  const paths = [...new Set(output.split('\0').filter((path) => path !== ''))];
  return { paths, commit: run(['rev-parse', 'HEAD'])?.trim() ?? null };
}

function pathOnly(): Record<string, string> {
  // biome-ignore lint/style/noProcessEnv: git must be found; nothing else of the environment reaches it
  const { PATH, SystemRoot } = process.env;
  return { ...(PATH === undefined ? {} : { PATH }), ...(SystemRoot === undefined ? {} : { SystemRoot }) };
}
