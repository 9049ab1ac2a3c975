import type { Limits, Problem, Report } from '../model/index.ts';
import { BrokenRun, describeProblem } from '../model/index.ts';
import { writeArtifact } from './files.ts';
import type { Artifact, Host } from './host.ts';

/** The streams and the environment of a process, as a terminal host needs them. */
export interface Streams {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
}

/**
 * A terminal, or any other place for a command: the artifact on standard output or in a file, everything else on standard error.
 * `safe` takes the meaning from control characters and workflow commands: standard error is read by CI systems too.
 * Unlike a step on GitHub it fails when a file that was asked for cannot be written, since nothing else would have the artifact.
 */
export function nodeHost(streams: Streams, safe: (text: string) => string): Host {
  const { stdout, stderr } = streams;
  const say = (text: string): void => {
    stderr.write(stderr.isTTY ? `\r\u001b[K${text}` : text);
  };
  return {
    limits(_format, file): Limits {
      const columns = file === null ? stdout.columns : undefined;
      return { color: file === null && wantsColor(streams), ...(columns === undefined ? {} : { columns }) };
    },
    async deliver({ file, text }: Artifact): Promise<readonly Problem[]> {
      if (stderr.isTTY) stderr.write('\r\u001b[K');
      if (file === null) {
        stdout.write(text.endsWith('\n') ? text : `${text}\n`);
        return [];
      }
      const problems = writeArtifact(file, text);
      if (problems.length > 0) throw new BrokenRun(problems);
      return [];
    },
    progress: (message) => say(stderr.isTTY ? safe(message) : `${safe(message)}\n`),
    async finish(report: Report, problems): Promise<void> {
      for (const problem of [...report.problems, ...problems]) say(`regional-sts: ${safe(describeProblem(problem))}\n`);
    },
    async broken(problems): Promise<void> {
      for (const problem of problems) say(`regional-sts: ${safe(describeProblem(problem))}\n`);
    },
  };
}

/** NO_COLOR (https://no-color.org) wins, then FORCE_COLOR, then whether somebody is looking. */
export function wantsColor({ env, stdout }: Streams): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return stdout.isTTY === true && TERM !== 'dumb';
}
