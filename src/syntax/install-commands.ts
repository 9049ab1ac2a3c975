import type { Span } from '../model/index.ts';
import { ownCommand } from './command-runners.ts';
import type { ContainerRun, ShellCommand, ShellWord } from './shell.ts';
import type { KnownText } from './word-expansion.ts';

/** A package that a command installs. Offsets are into the script. */
export interface Installed {
  readonly ecosystem: string;
  readonly name: string;
  /** As written behind the name, such as `==1.2`, `@2`, `<2`; null when there is none. */
  readonly constraint: string | null;
  /** The exact version, or undefined. */
  readonly version: string | undefined;
  readonly start: number;
  readonly end: number;
  /** The container that it is installed in, where the command starts or enters one. */
  readonly container?: ContainerRun;
  /** Where its version stands, when that is not in the command. */
  readonly at?: Span;
}

/** The texts that a computed word may stand for. */
type Expand = (word: ShellWord) => readonly KnownText[];

interface Tool {
  readonly ecosystem: string;
  /** The words that begin the command, without `sudo` and options. */
  readonly starts: RegExp;
  /** Splits a word into name and constraint. */
  readonly item: RegExp;
  /** Options that take the next word. */
  readonly valued: RegExp;
  readonly exact: RegExp;
  /** Whether the version is a word of its own: `asdf install awscli 2.1.0`. */
  readonly versionFollows?: true;
}

const none = /^$/;
const pip = {
  ecosystem: 'pypi',
  item: /^([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?\s*([=<>!~].*)?$/,
  valued:
    /^(-r|-c|-t|-i|-f|--requirement|--constraint|--target|--(extra-)?index-url|--trusted-host|--prefix|--root|--timeout|--python)$/,
  exact: /^===?\s*([\w.+!-]+)$/,
};
const system = {
  item: /^([A-Za-z0-9][\w.+:-]*?)((?:[=<>~]{1,2}|=)[\w.:~+*-]+)?$/,
  valued: /^(-t|-o|--option|--repository|-X|--virtual)$/,
  exact: /^=([\w.:~+-]+)$/,
};
const npm = {
  ecosystem: 'npm',
  item: /^((?:@[\w.-]+\/)?[\w.-]+)(@[^\s]+)?$/,
  valued: /^(--prefix|--registry|--tag|-C|--dir|--workspace|-w)$/,
  exact: /^@(\d+\.\d+\.\d+[\w.+-]*)$/,
};

const tools: readonly Tool[] = [
  { ...pip, starts: /^(pip[\d.]*|python[\d.]* -m pip|py -m pip|uv pip|pipx|uv tool|uv) (install|add)$/ },
  { ...npm, starts: /^(npm (i|install|add)|yarn (global )?add|pnpm (add|i|install)|bun (add|i|install))$/ },
  { ...system, ecosystem: 'deb', starts: /^(apt|apt-get|aptitude) install$/ },
  { ...system, ecosystem: 'apk', starts: /^apk add$/ },
  { ...system, ecosystem: 'rpm', starts: /^(yum|dnf|microdnf|tdnf|zypper) (install|in)$/ },
  {
    ...system,
    ecosystem: 'brew',
    starts: /^brew install$/,
    item: /^([\w./-]+?)(@[\w.]+)?$/,
    valued: none,
    exact: none,
  },
  {
    ...system,
    ecosystem: 'choco',
    starts: /^(choco|cinst|winget|scoop) (install|upgrade)$/,
    valued: /^(--source|-s)$/,
  },
  {
    ...system,
    ecosystem: 'psgallery',
    starts: /^(Install-Module|Install-PSResource|Save-Module|Save-PSResource)$/i,
    valued: /^-(Scope|Repository|Path|MinimumVersion)$/i,
  },
  {
    ecosystem: 'asdf',
    starts: /^(asdf|mise|rtx) (install|global|local|set|use)$/,
    item: /^(?:asdf:|pipx:|aqua:)?([a-z][\w./-]*)(@[^\s]+)?$/,
    valued: none,
    exact: /^@(\d+\.\d+\.\d+)$/,
    versionFollows: true,
  },
  { ...system, ecosystem: 'snap', starts: /^snap install$/, valued: /^--channel$/ },
  {
    ...system,
    ecosystem: 'conda',
    starts: /^(conda|mamba|micromamba) install$/,
    valued: /^(-c|-n|-p|--channel|--name|--prefix)$/,
    exact: /^={1,2}([\w.]+)$/,
  },
  {
    ecosystem: 'gem',
    starts: /^gem install$/,
    item: /^([A-Za-z][\w-]*)(?::([\w.~<>= ]+))?$/,
    valued: /^$/,
    exact: /^([\d.]+)$/,
  },
  {
    ecosystem: 'composer',
    starts: /^composer (global )?require$/,
    item: /^([\w.-]+\/[\w.-]+)(?::(.+))?$/,
    valued: none,
    exact: /^(\d+\.\d+\.\d+)$/,
  },
  {
    ecosystem: 'go',
    starts: /^go (get|install)$/,
    item: /^([\w.-]+\/[\w./-]+)(@.+)?$/,
    valued: none,
    exact: /^@v?(\d+\.\d+\.\d+\S*)$/,
  },
];

/** The packages that a command of a POSIX shell installs, and the AWS CLI where its archive is fetched. */
export function installsOf(command: ShellCommand, expand: Expand = () => []): readonly Installed[] {
  const { words, containers } = ownCommand(command.words);
  const [first, ...rest] = words;
  const own = first ? [...spelledOut(first, expand), ...rest] : [];
  const [verb] = own;
  if (!verb) return [];
  const isFetch = /^(curl|wget|aria2c|invoke-webrequest|iwr|add)$/i.test(base(verb)) || /^msiexec/i.test(base(verb));
  const tool = tools.map((one) => ({ one, at: startOf(own, one.starts) })).find(({ at }) => at !== undefined);
  const found = isFetch ? words.flatMap(archive) : tool ? itemsOf(own.slice(tool.at), tool.one, expand) : [];
  const container = [...(command.containers ?? []), ...containers].at(-1);
  return container ? found.map((one) => ({ ...one, container })) : found;
}

/** The AWS CLI archive in a URL. Source: AWS CLI user guide, "Installing past releases", read 2026-11-23. */
export function archive(word: ShellWord): readonly Installed[] {
  const match =
    /awscli-exe-linux-[^\n]{0,60}?(?:-(\d+\.\d+\.\d+))?\.zip|AWSCLIV2(?:-(\d+\.\d+\.\d+))?\.(?:pkg|msi)|awscli-bundle(?:-(\d+\.\d+\.\d+))?\.zip/.exec(
      word.raw,
    );
  if (!match) return [];
  const version = match[1] ?? match[2] ?? match[3];
  const constraint = match[0].includes('bundle') ? '<2' : '>=2';
  return [
    {
      ecosystem: 'archive',
      name: 'awscli',
      constraint: version ?? constraint,
      version,
      start: word.start,
      end: word.end,
    },
  ];
}

/** `$(PIP) install`, where the variable holds `python3 -m pip`. */
function spelledOut(word: ShellWord, expand: Expand): readonly ShellWord[] {
  const [only, ...more] = word.value === undefined ? expand(word) : [];
  if (!only || more.length > 0) return [word];
  return only.text.split(/\s+/).map((text) => ({ ...word, raw: text, value: text }));
}

function base(word: ShellWord): string {
  return (word.value ?? word.raw).replace(/^.*\//, '');
}

/** Where the items begin, when the words that are no options begin like the tool. */
function startOf(words: readonly ShellWord[], starts: RegExp): number | undefined {
  const taken: string[] = [];
  for (const [index, word] of words.slice(0, 9).entries()) {
    if (word.raw.startsWith('-') && !/^-m(pip)?$/.test(word.raw)) continue;
    taken.push(index === 0 ? base(word) : word.raw.replace(/^-mpip$/, '-m pip'));
    if (starts.test(taken.join(' '))) return index + 1;
    if (taken.length > 4) return undefined;
  }
  return undefined;
}

const versionOption = /^(?:-v|--version|-RequiredVersion|-MaximumVersion|-Version)(?:=(.+))?$/i;

function exactly(text: string | undefined): string | undefined {
  return text !== undefined && /^\d[\d.]*$/.test(text) ? text : undefined;
}

function itemsOf(words: readonly ShellWord[], tool: Tool, expand: Expand): readonly Installed[] {
  const found: Installed[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) continue;
    const text = word.value ?? word.raw.replaceAll(/["']/g, '');
    if (text.startsWith('-')) {
      const next = words[at + 1];
      // `gem install NAME -v 1.2`, `choco install NAME --version=1.2`, `Install-Module -Name X -RequiredVersion 1.2`
      const last = found.at(-1);
      const [, glued] = versionOption.exec(text) ?? [];
      if (versionOption.test(text) && last) {
        const version = glued ?? next?.value;
        const end = glued === undefined ? (next?.end ?? word.end) : word.end;
        found[found.length - 1] = { ...last, constraint: glued ?? next?.raw ?? null, version: exactly(version), end };
        at += glued === undefined ? 1 : 0;
      } else if (tool.valued.test(text)) at += 1;
      continue;
    }
    const before = found.at(-1);
    if (tool.versionFollows && before && /^\d/.test(text)) {
      found[found.length - 1] = { ...before, constraint: text, version: exactly(text), end: word.end };
      continue;
    }
    const texts = word.value === undefined || /\{\{|<<|%\w+%/.test(text) ? expand(word) : [];
    for (const one of texts.length > 0 ? texts : [{ text }]) {
      const match = tool.item.exec(one.text);
      if (!match?.[1]) continue;
      const constraint = match[2]?.trim() || null;
      const version = constraint === null || /\$/.test(constraint) ? undefined : tool.exact.exec(constraint)?.[1];
      const at = 'at' in one && one.at ? { at: one.at } : {};
      const { start, end } = word;
      found.push({ ecosystem: tool.ecosystem, name: match[1], constraint, version, start, end, ...at });
    }
  }
  return found;
}
