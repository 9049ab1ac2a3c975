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

/** The commit that is checked out, or undefined; asked beside the reading, since nothing waits for it. */
export function gitCommit(directory: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(
      'git',
      commandLine(directory, ['rev-parse', '--verify', '--quiet', 'HEAD']),
      options(),
      (error, output) => {
        resolve(error ? undefined : output.trim());
      },
    );
  });
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
