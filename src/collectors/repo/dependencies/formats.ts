import picomatch from 'picomatch';
import { readCargoToml } from './cargo.ts';
import { readComposerJson, readComposerLock } from './composer.ts';
import { readCondaEnvironment } from './conda.ts';
import { readCondaLock } from './conda-lock.ts';
import { readDenoJson, readDenoLock } from './deno.ts';
import { readGoMod } from './go-mod.ts';
import { readGradleBuild, readGradleCatalog } from './gradle.ts';
import { readClojure, readIvy, readSbt } from './jvm-coordinates.ts';
import { readGradleLock } from './jvm-lock.ts';
import { readPom } from './maven-pom.ts';
import { readConan, readPackageResolved, readPackageSwift, readVcpkg } from './native.ts';
import { readPnpmLock, readYarnLock } from './node-locks.ts';
import { readBunLock, readPackageLock } from './npm-lock.ts';
import { readPackageJson } from './npm-manifest.ts';
import { readNugetLock, readNugetProject } from './nuget.ts';
import { readPaketDependencies, readPaketLock } from './paket.ts';
import { baseName } from './paths.ts';
import { readPipfileLock } from './python-json-lock.ts';
import { readPyproject } from './python-pyproject.ts';
import { readPins, readRequirements } from './python-requirements.ts';
import { readSetupCfg, readSetupPy } from './python-setup.ts';
import type { LockReader, ManifestReader, ManifestReading } from './reading.ts';
import { readGemfile, readGemfileLock } from './ruby.ts';
import { readTomlLock } from './toml-locks.ts';
import { readToolVersions } from './tool-versions.ts';
import { homeOfCopy, readVendored } from './vendored.ts';

export interface Manifest {
  readonly files: readonly string[];
  readonly read: ManifestReader;
  /** Globs of the lock files that decide for it, the strongest first: names in its directory, or above it when `shared`. */
  readonly locks: readonly string[];
  readonly shared?: boolean;
}

export interface Lock {
  readonly files: readonly string[];
  readonly read: LockReader;
}

const pythonLocks = ['uv.lock', 'poetry.lock', 'pdm.lock', 'pylock.toml', 'Pipfile.lock'];

export const manifests: readonly Manifest[] = [
  {
    files: ['package.json'],
    read: readPackageJson,
    locks: ['package-lock.json', 'npm-shrinkwrap.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock'],
    shared: true,
  },
  {
    files: ['pyproject.toml', 'setup.py', 'setup.cfg'],
    read: readPython,
    locks: [...pythonLocks, 'requirements.txt'],
    shared: true,
  },
  { files: ['Pipfile'], read: readPyproject, locks: ['Pipfile.lock'] },
  { files: ['*requirements*.in', '*constraints*.in'], read: readRequirements, locks: ['*requirements*.txt'] },
  {
    files: ['*requirements*.txt', 'requirements*.lock', 'req.txt', 'reqs.txt', '*-reqs.txt'],
    read: readRequirements,
    locks: ['*constraints*.txt'],
  },
  {
    files: ['*environment*.yml', '*environment*.yaml', 'conda*.yml', 'conda*.yaml'],
    read: readCondaEnvironment,
    locks: ['conda-lock.yml'],
  },
  { files: ['pom.xml'], read: readPom, locks: [] },
  { files: ['*.gradle', '*.gradle.kts'], read: readGradleBuild, locks: ['gradle.lockfile'] },
  { files: ['build.sc', 'build.mill', 'WORKSPACE', '*.bazel', '*.bzl'], read: readGradleBuild, locks: [] },
  { files: ['*.sbt'], read: readSbt, locks: [] },
  { files: ['deps.edn', 'project.clj'], read: readClojure, locks: [] },
  { files: ['ivy.xml'], read: readIvy, locks: [] },
  { files: ['*.versions.toml'], read: readGradleCatalog, locks: [] },
  { files: ['go.mod'], read: readGoMod, locks: [] },
  { files: ['Gemfile', 'gems.rb', '*.gemspec'], read: readGemfile, locks: ['Gemfile.lock', 'gems.locked'] },
  { files: ['composer.json'], read: readComposerJson, locks: ['composer.lock'] },
  {
    files: ['*.csproj', '*.fsproj', '*.vbproj', 'packages.config', 'Directory.Build.props', 'Directory.Build.targets'],
    read: readNugetProject,
    locks: ['packages.lock.json'],
  },
  { files: ['paket.dependencies'], read: readPaketDependencies, locks: ['paket.lock'] },
  { files: ['deno.json', 'deno.jsonc', 'import_map.json'], read: readDenoJson, locks: ['deno.lock'], shared: true },
  { files: ['Cargo.toml'], read: readCargoToml, locks: ['Cargo.lock'], shared: true },
  { files: ['Package.swift'], read: readPackageSwift, locks: ['Package.resolved'] },
  { files: ['vcpkg.json'], read: readVcpkg, locks: [] },
  { files: ['conanfile.txt', 'conanfile.py'], read: readConan, locks: [] },
  { files: ['.tool-versions', 'mise.toml', '.mise.toml'], read: readToolVersions, locks: [] },
];

export const locks: readonly Lock[] = [
  { files: ['package-lock.json', 'npm-shrinkwrap.json'], read: readPackageLock },
  { files: ['pnpm-lock.yaml'], read: readPnpmLock },
  { files: ['yarn.lock'], read: readYarnLock },
  { files: ['bun.lock'], read: readBunLock },
  { files: ['poetry.lock', 'uv.lock', 'pdm.lock', 'pylock.toml'], read: (text) => readTomlLock('pypi', text) },
  { files: ['Pipfile.lock'], read: readPipfileLock },
  { files: ['Cargo.lock'], read: (text) => readTomlLock('cargo', text) },
  { files: ['Gemfile.lock', 'gems.locked'], read: readGemfileLock },
  { files: ['composer.lock'], read: readComposerLock },
  { files: ['packages.lock.json'], read: readNugetLock },
  { files: ['Package.resolved'], read: readPackageResolved },
  { files: ['gradle.lockfile'], read: readGradleLock },
  { files: ['conda-lock.yml'], read: readCondaLock },
  { files: ['paket.lock'], read: readPaketLock },
  { files: ['deno.lock'], read: readDenoLock },
  { files: ['*constraints*.txt'], read: readPins },
];

/** Compiled requirement files decide for what they were compiled from, and are manifests where there is nothing else. */
export const pins: Lock = { files: ['*requirements*.txt'], read: readPins };

const matchers = new Map<string, (name: string) => boolean>();

/** Whether a file name fits one of the globs. */
export function nameFits(name: string, globs: readonly string[]): boolean {
  return globs.some((glob) => {
    const match = matchers.get(glob) ?? picomatch(glob, { dot: true });
    matchers.set(glob, match);
    return match(name);
  });
}

/** Files that are manifests for the folder that they lie in, and the name that they would have elsewhere. */
export const placed: readonly { readonly glob: string; readonly like: string }[] = [
  { glob: '**/requirements/**/*.in', like: 'requirements.in' },
  { glob: '**/requirements/**/*.txt', like: 'requirements.txt' },
  { glob: '**/project/*.scala', like: 'build.sbt' },
  { glob: '**/buildSrc/**/*.{kt,groovy,java}', like: 'build.gradle' },
];

/** How to read a manifest; undefined when the file is none. */
export function manifestFor(path: string): Manifest | undefined {
  const name = baseName(path);
  const found = manifests.find((one) => nameFits(name, one.files));
  if (found) return found;
  if (homeOfCopy(path) !== undefined) return { files: [], read: readVendored, locks: [] };
  const like = placed.find(({ glob }) => nameFits(path, [glob]))?.like;
  return like === undefined ? undefined : manifests.find((one) => nameFits(like, one.files));
}

function readPython(text: string, path: string): ManifestReading {
  if (path.endsWith('.toml')) return readPyproject(text);
  return path.endsWith('.py') ? readSetupPy(text) : readSetupCfg(text);
}
