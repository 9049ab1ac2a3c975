import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './cases.ts';

/**
 * A small stand-in for the runner of GitHub Actions: starts the bundled Action as a process with the environment and the files that
 * the runner provides, and reads its log, outputs, summary and annotations back by the runner's rules
 * (actions/runner: ActionCommand.cs, ExecutionContext.cs, FileCommandManager.cs).
 */

export interface StepAnnotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly properties: Readonly<Record<string, string>>;
}

export interface StepResult {
  readonly exitCode: number | null;
  /** Lines that were no commands. */
  readonly log: string;
  readonly stderr: string;
  /** Every annotation that was emitted; the runner keeps the first ten of each level. */
  readonly annotations: readonly StepAnnotation[];
  /** Other commands, such as `group` and `add-mask`. */
  readonly commands: readonly {
    readonly name: string;
    readonly properties: Readonly<Record<string, string>>;
    readonly message: string;
  }[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly variables: Readonly<Record<string, string>>;
  /** What the job's page shows: nothing when the file is over 1 MiB. */
  readonly summary: string;
  readonly summaryBytes: number;
  readonly workspace: string;
}

export interface Step {
  /** Files of the workspace. */
  readonly files: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Variables of the runner that are missing in this step. */
  readonly without?: readonly string[];
  readonly event?: object;
  /** False: a workspace without git. */
  readonly git?: boolean;
}

const sha = '0123456789abcdef0123456789abcdef01234567';
const environmentFiles = ['OUTPUT', 'ENV', 'STATE', 'PATH', 'STEP_SUMMARY'] as const;

/** Runs the Action as a step. The folders are removed when `use` is done with the result. */
export async function runStep(step: Step, use: (result: StepResult) => void | Promise<void>): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'regional-sts-runner-'));
  try {
    await use(await start(step, home));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function start(step: Step, home: string): Promise<StepResult> {
  const workspace = join(home, 'work', 'app', 'app');
  const temp = join(home, 'work', '_temp');
  for (const [path, text] of Object.entries(step.files)) write(join(workspace, path), text);
  mkdirSync(workspace, { recursive: true });
  if (step.git !== false) execFileSync('git', ['init', '-q', '-b', 'main', workspace]);
  const file = (name: string): string => join(temp, '_runner_file_commands', `${name.toLowerCase()}_1`);
  for (const name of environmentFiles) write(file(name), '');
  write(join(temp, '_github_workflow', 'event.json'), JSON.stringify(step.event ?? { ref: 'refs/heads/main' }));
  const env = environment(step, home, workspace, temp, file);
  const { exitCode, stdout, stderr } = await spawned(env, workspace);
  const summary = readFileSync(file('STEP_SUMMARY'));
  return {
    exitCode,
    stderr,
    ...readLog(stdout),
    outputs: readPairs(readFileSync(file('OUTPUT'), 'utf8')),
    variables: readPairs(readFileSync(file('ENV'), 'utf8')),
    summary: summary.length > 1024 * 1024 ? '' : summary.toString('utf8'),
    summaryBytes: summary.length,
    workspace,
  };
}

function environment(
  step: Step,
  home: string,
  workspace: string,
  temp: string,
  file: (name: string) => string,
): Record<string, string> {
  const env: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    HOME: join(home, 'home'),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: 'example/app',
    GITHUB_REPOSITORY_OWNER: 'example',
    GITHUB_SHA: sha,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: join(temp, '_github_workflow', 'event.json'),
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: 'http://127.0.0.1:9',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_JOB: 'check',
    GITHUB_WORKFLOW: 'check',
    GITHUB_ACTOR: 'octocat',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: join(home, 'tools'),
  };
  for (const name of environmentFiles) env[`GITHUB_${name}`] = file(name);
  for (const [name, value] of Object.entries({ ...declaredDefaults(), ...step.inputs })) {
    env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = value;
  }
  Object.assign(env, step.env);
  for (const name of step.without ?? []) delete env[name];
  return env;
}

/** The runner sets every declared input; one without a default is empty. */
function declaredDefaults(): Record<string, string> {
  const text = readFileSync(join(root, 'action.yml'), 'utf8');
  const section = /^inputs:\n((?: {2}.*\n)*)/m.exec(text)?.[1] ?? '';
  const names = [...section.matchAll(/^ {2}([a-z-]+):$/gm)].map((match) => match[1] ?? '');
  return Object.fromEntries(names.map((name) => [name, name === 'github-token' ? 'x'.repeat(20) : '']));
}

function spawned(
  env: Record<string, string>,
  cwd: string,
): Promise<{ exitCode: number | null; stdout: string; stderr: string }> {
  const bundle = join(root, 'dist', 'action.js');
  const args = existsSync(bundle) ? [bundle] : ['--import', import.meta.resolve('tsx'), join(root, 'src', 'action.ts')];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (exitCode) =>
      resolve({ exitCode, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') }),
    );
  });
}

const registered = [
  'error',
  'warning',
  'notice',
  'debug',
  'group',
  'endgroup',
  'echo',
  'add-mask',
  'add-matcher',
  'remove-matcher',
  'set-output',
  'save-state',
  'set-env',
  'add-path',
  'stop-commands',
];

/** Commands out of a log, as the runner finds them: `::name` at the start of a line, the older `##[name]` anywhere in it. */
export function readLog(text: string): Pick<StepResult, 'log' | 'annotations' | 'commands'> {
  const lines: string[] = [];
  const annotations: StepAnnotation[] = [];
  const commands: { name: string; properties: Record<string, string>; message: string }[] = [];
  for (const line of text.split(/\r\n|\n|\r/)) {
    const parts = commandParts(line);
    const [name = '', ...rest] = (parts?.info ?? '').split(' ');
    if (parts === undefined || !registered.includes(name)) {
      lines.push(line);
      continue;
    }
    const properties = Object.fromEntries(
      rest
        .join(' ')
        .split(parts.separator)
        .filter((pair) => pair.includes('='))
        .map(readProperty),
    );
    const message = unescapeData(parts.data);
    if (name === 'error' || name === 'warning' || name === 'notice')
      annotations.push({ level: name, message, properties });
    else commands.push({ name, properties, message });
  }
  return { log: lines.join('\n'), annotations, commands };
}

function commandParts(line: string): { info: string; data: string; separator: string } | undefined {
  const trimmed = line.trimStart();
  const end = trimmed.indexOf('::', 2);
  if (trimmed.startsWith('::') && end >= 0)
    return { info: trimmed.slice(2, end), data: trimmed.slice(end + 2), separator: ',' };
  const start = line.indexOf('##[');
  const bracket = start < 0 ? -1 : line.indexOf(']', start);
  return bracket < 0
    ? undefined
    : { info: line.slice(start + 3, bracket), data: line.slice(bracket + 1), separator: ';' };
}

function readProperty(pair: string): [string, string] {
  const equals = pair.indexOf('=');
  const value = pair
    .slice(equals + 1)
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',');
  return [pair.slice(0, equals).trim(), unescapeData(value)];
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

/** `name<<delimiter`, lines, `delimiter`; or `name=value`. Anything else is what the runner refuses. */
function readPairs(text: string): Record<string, string> {
  const pairs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const [, name = '', delimiter] = /^([^=<]+)<<(.+)$/.exec(line) ?? [];
    if (delimiter === undefined) throw new Error(`the runner refuses this line of an environment file: ${line}`);
    const end = lines.indexOf(delimiter, index + 1);
    pairs[name] = lines.slice(index + 1, end).join('\n');
    index = end;
  }
  return pairs;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
