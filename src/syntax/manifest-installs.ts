import type { ShellCommand } from './shell.ts';

/** A command that installs what manifests name: those of a directory, or one file. */
export interface ManifestInstall {
  readonly ecosystem: ManifestEcosystem;
  readonly kind: 'file' | 'directory';
  /** Relative to where the command runs, or absolute; undefined when it is computed. */
  readonly path: string | undefined;
}

export type ManifestEcosystem = 'pypi' | 'npm' | 'gem' | 'composer' | 'go' | 'cargo' | 'maven' | 'gradle';

interface Form {
  readonly ecosystem: ManifestEcosystem;
  readonly starts: RegExp;
  /** Options that name the directory, or the file, in place of the working directory. */
  readonly directory?: RegExp;
  readonly file?: RegExp;
}

const forms: readonly Form[] = [
  {
    ecosystem: 'npm',
    starts: /^(npm (ci|clean-install|i|install)|yarn( install)?|pnpm (i|install|fetch|deploy)|bun (i|install))$/,
    directory: /^(--prefix|--cwd|--dir|-C)$/,
  },
  { ecosystem: 'gem', starts: /^bundle( install)?$/ },
  {
    ecosystem: 'composer',
    starts: /^(php )?(\S*\/)?composer(\.phar)? (install|update)$/,
    directory: /^(--working-dir|-d)$/,
  },
  { ecosystem: 'go', starts: /^go (build|install|mod|test)$/, directory: /^-C$/ },
  { ecosystem: 'cargo', starts: /^cargo (build|install|fetch|chef)$/ },
  { ecosystem: 'maven', starts: /^(\.\/mvnw|mvn)\b/, file: /^(-f|--file)$/ },
  { ecosystem: 'gradle', starts: /^(\.\/gradlew|gradle)\b/, directory: /^(-p|--project-dir)$/ },
  {
    ecosystem: 'pypi',
    starts: /^(poetry (install|sync|export)|pipenv (install|sync|requirements)|uv (sync|export)|pdm (install|sync))$/,
    directory: /^(-C|--directory|--project)$/,
  },
  { ecosystem: 'pypi', starts: /^python[\d.]* setup\.py$/ },
];

const pip = /^(pip[\d.]*|python[\d.]* -m pip|uv pip) (install|wheel|sync|download)\b|^pip-sync\b/;

/** The manifests that a command installs from; nothing when it installs none, or only packages that it names. */
export function manifestInstalls({ words }: ShellCommand): readonly ManifestInstall[] {
  const plain = words.map(({ value }) => value).filter((word) => word !== 'sudo');
  const start = plain.slice(0, 4).join(' ');
  if (pip.test(start)) return pipInstalls(plain);
  for (const { ecosystem, starts, directory, file } of forms) {
    const length = [1, 2, 3].find(
      (count) => starts.test(plain.slice(0, count).join(' ')) && !isLonger(starts, plain, count),
    );
    if (length === undefined) continue;
    const rest = plain.slice(length);
    const named = optionOf(rest, file);
    if (named !== 'none') return [{ ecosystem, kind: 'file', path: named }];
    // Only packages that are named, or tools for everybody.
    if (ecosystem === 'npm' && rest.some((word) => word === '-g' || word === '--global' || isPackage(word, rest)))
      return [];
    const where = optionOf(rest, directory);
    return [{ ecosystem, kind: 'directory', path: where === 'none' ? '.' : where }];
  }
  return [];
}

/** `yarn build` is no `yarn`, `bundle exec` is no `bundle`. */
function isLonger(starts: RegExp, words: readonly (string | undefined)[], count: number): boolean {
  const next = words[count];
  return (
    /\)\?\$$/.test(starts.source) &&
    next !== undefined &&
    !next.startsWith('-') &&
    !starts.test(words.slice(0, count + 1).join(' '))
  );
}

function isPackage(word: string | undefined, rest: readonly (string | undefined)[]): boolean {
  if (word === undefined || word.startsWith('-') || word === '.') return false;
  const before = rest[rest.indexOf(word) - 1];
  return (
    before === undefined ||
    !/^(--prefix|--cwd|--dir|-C|--registry|--omit|--loglevel|--cache|--filter|--only)$/.test(before)
  );
}

/** The value of an option, written `-f x` or `--file=x`; `none` when it is not there. */
function optionOf(words: readonly (string | undefined)[], option: RegExp | undefined): string | undefined | 'none' {
  if (option === undefined) return 'none';
  for (const [index, word] of words.entries()) {
    const [name = '', ...value] = (word ?? '').split('=');
    if (option.test(name)) return value.length > 0 ? value.join('=') : words[index + 1];
  }
  return 'none';
}

function pipInstalls(words: readonly (string | undefined)[]): readonly ManifestInstall[] {
  return words.flatMap((word, index): ManifestInstall[] => {
    const before = words[index - 1];
    if (before === '-r' || before === '--requirement') return [{ ecosystem: 'pypi', kind: 'file', path: word }];
    const joined = /^(?:-r|--requirement=)(.+)$/.exec(word ?? '')?.[1];
    if (joined) return [{ ecosystem: 'pypi', kind: 'file', path: joined }];
    if (/^(pip-sync|sync)$/.test(before ?? '') && word?.endsWith('.txt'))
      return [{ ecosystem: 'pypi', kind: 'file', path: word }];
    if (
      index > 1 &&
      word !== undefined &&
      /^\.{0,2}\/|^\.(\[|$)/.test(word) &&
      !/^(-t|--target|--prefix|--root|-f|--find-links|-c|--cache-dir|-w|--wheel-dir|-d)$/.test(before ?? '')
    )
      return [{ ecosystem: 'pypi', kind: 'directory', path: word.replace(/\[.*$/, '') }];
    return [];
  });
}
