import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { BrokenRun, type Problem } from '../model/index.ts';
import { strictAjv } from '../validation/ajv.ts';
import { sentenceOf } from '../validation/sentence.ts';
import { configSchema } from './schema.ts';
import type {
  EventSource,
  LiveSetting,
  Output,
  Overrides,
  PolicySettings,
  Settings,
  WaiverSettings,
} from './settings.ts';

/** Where the configuration is looked for, relative to the directory that is checked. */
export const configPaths = ['.github/regional-sts.yml', '.github/regional-sts.yaml'] as const;

interface ConfigFile {
  readonly live?: LiveSetting;
  readonly regions?: readonly string[];
  readonly window?: string;
  readonly 'event-source'?: EventSource;
  readonly events?: readonly string[];
  readonly 'ip-ranges'?: string;
  readonly compare?: string;
  readonly 'lookup-calls'?: number | null;
  readonly 'lookup-seconds'?: number | null;
  readonly sources?: Settings['sources'];
  readonly 'fail-on'?: Settings['failOn'];
  readonly 'fail-on-undecided'?: boolean;
  readonly reporters?: readonly string[];
  readonly 'policy-directories'?: readonly string[];
  readonly policies?: Readonly<Record<string, Partial<PolicySettings>>>;
  readonly ignore?: readonly string[];
  readonly waivers?: readonly (Omit<WaiverSettings, 'paths'> & { readonly paths?: readonly string[] })[];
  readonly owners?: Settings['owners'];
}

/** Settings of a run: what was said on the command line, else the configuration file, else the defaults of its schema. */
export function loadSettings(directory: string, said: Overrides): Settings {
  const root = resolve(directory);
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    throw new BrokenRun([{ code: 'usage', message: `${directory} is not a directory` }]);
  }
  const path = findConfig(root, said.config);
  const file = path === null ? {} : readConfig(join(root, path), path);
  const live = said.live ?? demanded(said.eventSource) ?? file.live ?? configSchema.properties.live.default;
  const window = said.window ?? file.window;
  return {
    directory: root,
    configPath: path,
    live,
    regions: said.regions ?? file.regions ?? null,
    window: windowMs(window ?? configSchema.properties.window.default),
    windowGiven: window !== undefined,
    eventSource: said.eventSource ?? file['event-source'] ?? configSchema.properties['event-source'].default,
    events: said.events ?? file.events ?? [],
    ipRanges: fileNamed(root, said.ipRanges, file['ip-ranges']),
    compare: fileNamed(root, said.compare, file.compare),
    lookupCalls: file['lookup-calls'] ?? configSchema.properties['lookup-calls'].default,
    lookupSeconds:
      file['lookup-seconds'] === undefined ? configSchema.properties['lookup-seconds'].default : file['lookup-seconds'],
    sources: { ...file.sources, ...checkedSources(said.sources) },
    yes: said.yes ?? false,
    resume: said.resume ?? null,
    failOn: said.failOn ?? file['fail-on'] ?? configSchema.properties['fail-on'].default,
    failOnUndecided: said.failOnUndecided ?? file['fail-on-undecided'] ?? live === true,
    outputs: said.outputs ?? (file.reporters ?? []).map(parseOutput),
    policyDirectories: [...(file['policy-directories'] ?? []), ...(said.policyDirectories ?? [])],
    policies: Object.fromEntries(
      Object.entries(file.policies ?? {}).map(([id, one]) => [id, { enabled: true, parameters: {}, ...one }]),
    ),
    ignore: file.ignore ?? [],
    waivers: (file.waivers ?? []).map((waiver) => ({ paths: [], ...waiver })),
    owners: file.owners ?? [],
    facts: said.facts ?? null,
  };
}

/** Who names a source of the account for this very run wants it read: without credentials that is no pass. */
function demanded(eventSource: Overrides['eventSource']): true | undefined {
  return eventSource === undefined || eventSource === 'auto' || eventSource === 'files' ? undefined : true;
}

/** What the command line says of the sources, held to the schema of the file. */
function checkedSources(said: Overrides['sources']): Settings['sources'] {
  if (said === undefined) return {};
  const validate = strictAjv({ allErrors: true, verbose: true }).compile(configSchema.properties.sources);
  if (validate(said)) return said;
  const problems = (validate.errors ?? []).map((error): Problem => {
    const name = error.instancePath.split('/')[1] ?? '';
    return { code: 'usage', message: `--${name === 'region' ? 'source-region' : name}: ${sentenceOf(error)}` };
  });
  throw new BrokenRun(problems);
}

/** `json=report.json` or `json`. */
export function parseOutput(text: string): Output {
  const equals = text.indexOf('=');
  return equals < 0 ? { format: text, file: null } : { format: text.slice(0, equals), file: text.slice(equals + 1) };
}

const units: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** Milliseconds of `12h`, `7d`, `4w`. */
export function windowMs(text: string): number {
  const match = new RegExp(configSchema.properties.window.pattern).exec(text);
  const unit = units[text.at(-1) ?? ''];
  if (!match || unit === undefined) {
    throw new BrokenRun([
      {
        code: 'usage',
        message: `the window ${JSON.stringify(text)} is not understood; expected a number and h, d or w, such as 7d`,
      },
    ]);
  }
  return Number.parseInt(text, 10) * unit;
}

/** A file that the configuration names lies below the root; one of the command line where it was called. */
function fileNamed(root: string, said: string | undefined, configured: string | undefined): string | null {
  if (said !== undefined) return existsSync(resolve(root, said)) ? resolve(root, said) : resolve(said);
  return configured === undefined ? null : resolve(root, configured);
}

function findConfig(root: string, said: string | undefined): string | null {
  if (said === undefined) return configPaths.find((path) => existsSync(join(root, path))) ?? null;
  const absolute = existsSync(resolve(root, said)) ? resolve(root, said) : resolve(said);
  if (!existsSync(absolute))
    throw new BrokenRun([{ code: 'config', path: said, message: 'there is no such configuration file' }]);
  return relative(root, absolute).replaceAll('\\', '/');
}

function readConfig(absolute: string, path: string): ConfigFile {
  const counter = new LineCounter();
  const document = parseDocument(readFileSync(absolute, 'utf8'), { lineCounter: counter, prettyErrors: false });
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  if (document.errors.length > 0) {
    throw new BrokenRun(
      document.errors.map(
        (error): Problem => ({ code: 'config', path, ...at(error.pos[0]), message: `not YAML: ${error.message}` }),
      ),
    );
  }
  const value: unknown = document.toJS({ maxAliasCount: 100 }) ?? {};
  const validate = strictAjv({ allErrors: true, verbose: true }).compile(configSchema);
  if (!validate(value)) {
    throw new BrokenRun(
      (validate.errors ?? []).map((error): Problem => {
        const keys = error.instancePath
          .split('/')
          .slice(1)
          .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
        const extra = (error.params as { additionalProperty?: string }).additionalProperty;
        return {
          code: 'config',
          path,
          ...at(offsetOf(document, extra === undefined ? keys : [...keys, extra])),
          pointer: error.instancePath,
          message: sentenceOf(error),
        };
      }),
    );
  }
  return value as ConfigFile;
}

function offsetOf(document: ReturnType<typeof parseDocument>, keys: readonly string[]): number {
  for (let length = keys.length; length > 0; length -= 1) {
    const node = document.getIn(keys.slice(0, length), true) as { range?: readonly number[] } | undefined;
    if (node?.range) return node.range[0] ?? 0;
  }
  return 0;
}
