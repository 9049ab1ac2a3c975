import ignore from 'ignore';
import picomatch from 'picomatch';
import type { Repo } from '../../../model/index.ts';
import type { DockerFile, DockerStep } from '../../../syntax/dockerfile.ts';
import { directoryOf, joinPath } from '../../environment-facts.ts';

/** What a Dockerfile is built from, and what `.dockerignore` keeps out of it. */
export interface BuildContext {
  readonly directory: string;
  /** Whether a path, relative to the context, is kept out. */
  isIgnored(path: string): boolean;
}

type Copy = Extract<DockerStep, { kind: 'copy' }>;

/** Every COPY and ADD that takes something from the context. */
export function copiesOf({ stages }: DockerFile): readonly Copy[] {
  return stages.flatMap(({ steps }) => steps).filter((step): step is Copy => step.kind === 'copy' && step.isContext);
}

/**
 * The context that the sources of the COPY instructions exist in: the directory of the Dockerfile, else one above it. Undefined when
 * no directory has all of them, or when nothing is copied.
 */
export function buildContext(path: string, docker: DockerFile, repo: Repo): BuildContext | undefined {
  const sources = copiesOf(docker).flatMap((copy) => copy.sources);
  if (sources.length === 0) return undefined;
  for (let at: string | undefined = directoryOf(path); at !== undefined; at = parentOf(at)) {
    const directory = at;
    if (sources.every((source) => exists(source, directory, repo)))
      return { directory, isIgnored: ignoring(path, directory, repo) };
  }
  return undefined;
}

function parentOf(directory: string): string | undefined {
  return directory === '.' ? undefined : directoryOf(directory);
}

function exists(source: string, context: string, repo: Repo): boolean {
  if (/[$]|^\w+:\/\/|^<</.test(source)) return true;
  const plain = plainSource(source);
  if (plain === '.') return true;
  const [base] = plain.split(/\/?[^/]*[*?[]/, 1);
  const path = joinPath(context, base ?? plain);
  if (path === undefined) return false;
  if (base === '') return true;
  return repo.paths.has(path) || repo.below(path).length > 0;
}

/** A source without the slashes around it: `/src/` is `src`, `./` is `.`. */
export function plainSource(source: string): string {
  return source.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '') || '.';
}

/** Whether a path of the context is what a source names, or lies below it. */
export function isCopied(path: string, source: string): boolean {
  const plain = plainSource(source);
  if (plain === '.' || /[$]/.test(plain)) return true;
  if (/[*?[]/.test(plain)) return picomatch.isMatch(path, [plain, `${plain}/**`], { dot: true });
  return path === plain || path.startsWith(`${plain}/`);
}

/** Patterns of `.dockerignore` start at the context; a later `!` takes a path back in, with the directories above it. */
function ignoring(path: string, directory: string, repo: Repo): (path: string) => boolean {
  const names = [`${path}.dockerignore`, joinPath(directory, '.dockerignore') ?? '.dockerignore'];
  const text = names.flatMap((name) => (repo.paths.has(name) ? (repo.text(name) ?? []) : []))[0];
  if (text === undefined) return () => false;
  const patterns = text.split(/\r?\n/).flatMap((line): readonly string[] => {
    const pattern = line.trim();
    if (pattern === '' || pattern.startsWith('#')) return [];
    const plain = plainSource(pattern.replace(/^!/, ''));
    if (!pattern.startsWith('!')) return [plain === '.' ? '/*' : `/${plain}`];
    const parts = plain.split('/');
    return parts.map((_, index) => `!/${parts.slice(0, index + 1).join('/')}`);
  });
  const ignored = ignore().add(patterns);
  return (one) => ignored.ignores(one);
}
