import type { Repo } from '../../../model/index.ts';
import { directoryOf, inDirectory, upwards } from './paths.ts';
import { type ManifestReader, type Requirement, requirementOf } from './reading.ts';
import { partOf, textLines } from './text-lines.ts';

interface Copy {
  readonly path: RegExp;
  readonly ecosystem: string;
  readonly name: string;
  readonly version: RegExp;
  /** Manifests that would say it better. */
  readonly manifests: readonly string[];
}

const python = ['requirements.txt', 'pyproject.toml', 'Pipfile', 'setup.py', 'setup.cfg'];

/** Files in which a copied SDK says its version; of several that are copied together, the first speaks for all. */
const copies: readonly Copy[] = [
  {
    path: /^Aws\/Sdk\.php$/,
    ecosystem: 'composer',
    name: 'aws/aws-sdk-php',
    version: /^\s*(?:public\s+)?const\s+VERSION\s*=\s*['"](\d[\w.]*)['"]/,
    manifests: ['composer.json'],
  },
  ...['boto3', 'botocore', 'boto'].flatMap((name): Copy[] => [
    {
      path: new RegExp(`^${name}/__init__\\.py$`),
      ecosystem: 'pypi',
      name,
      version: /^(?:__version__|Version)\s*=\s*['"](\d[\w.]*)['"]/,
      manifests: python,
    },
    {
      path: new RegExp(`^${name}-[\\d.]+\\.dist-info/METADATA$`),
      ecosystem: 'pypi',
      name,
      version: /^Version: (\d[\w.]*)$/,
      manifests: python,
    },
  ]),
];

/** Where such files lie. */
export const copyGlobs = [
  '**/Aws/Sdk.php',
  '**/{boto3,botocore,boto}/__init__.py',
  '**/{boto3,botocore,boto}-*.dist-info/METADATA',
];

/** An SDK that is copied into the repository, by the file of it that says its version; not where a manifest names it. */
export const readVendored: ManifestReader = (text, path, repo) => {
  const requirements: Requirement[] = [];
  const copy = copyOf(path);
  if (copy === undefined || isStated(copy, path, repo) || isSecond(copy, path, repo))
    return { requirements, problems: [] };
  for (const line of textLines(text)) {
    const version = copy.version.exec(line.text)?.[1];
    if (version === undefined) continue;
    const versionAt = partOf(line, version);
    const whole = partOf(line, line.text.trim());
    requirements.push(requirementOf(copy.ecosystem, text, whole, { name: copy.name, versionAt, version, whole }));
    break;
  }
  return { requirements, problems: [] };
};

/** The directory of what uses a copy: the one that holds the folder of copies. Undefined for a file that is none. */
export function homeOfCopy(path: string): string | undefined {
  return copyOf(path) === undefined ? undefined : directoryOf(folderOf(path));
}

/** The folder that copies lie in. */
function folderOf(path: string): string {
  return directoryOf(directoryOf(path));
}

function copyOf(path: string): Copy | undefined {
  const folder = folderOf(path);
  const inside = folder === '.' ? path : path.slice(folder.length + 1);
  return copies.find((one) => one.path.test(inside));
}

function isStated(copy: Copy, path: string, repo: Repo): boolean {
  return copy.manifests.some((name) =>
    upwards(directoryOf(path)).some((directory) => repo.text(inDirectory(directory, name))?.includes(copy.name)),
  );
}

function isSecond(copy: Copy, path: string, repo: Repo): boolean {
  const folder = folderOf(path);
  return repo.below(folder).some((other) => {
    const found = folderOf(other) === folder ? copyOf(other) : undefined;
    return found !== undefined && found.ecosystem === copy.ecosystem && copies.indexOf(found) < copies.indexOf(copy);
  });
}
