import { posix } from 'node:path';
import { type Fact, inRepo, makeFact, type Repo } from '../../../model/index.ts';
import type { DockerFile, DockerStage } from '../../../syntax/dockerfile.ts';
import { type ManifestInstall, manifestInstalls } from '../../../syntax/manifest-installs.ts';
import { readShell } from '../../../syntax/shell.ts';
import { kept } from '../../kept.ts';
import { type BuildContext, copiesOf, isCopied, plainSource } from './build-context.ts';
import { type Manifest, manifestOf, spread } from './manifests.ts';

/** Programs that may install anything. */
const opaque =
  /(^|[\s;&|(])(make|just|task|bazel|nx|turbo|lerna|rush|tox|nox|invoke|rake|ansible\S*|(?:\S*\/)?\S+\.(?:sh|bash|py|rb|js|pl))(?=[\s;&|)]|$)/m;
/** Languages by what a file calls; an image that never names them does not install their packages. */
const tools = {
  pypi: /\b(python[\d.]*|pip[\d.]*|poetry|pipenv|uv|conda|mamba|pdm)\b/,
  npm: /\b(node|nodejs|npm|npx|yarn|pnpm|bun|corepack)\b/,
  gem: /\b(ruby|gem|bundle|bundler|rails)\b/,
  composer: /\b(php[\d.]*|composer)\b/,
} as const;
/** Base images that bring one language, or none; of others nobody knows what they hold. */
const plainBase =
  /(?:^|\/)(python|node|ruby|php|golang|rust|openjdk|eclipse-temurin|amazoncorretto|maven|gradle|alpine|debian|ubuntu|amazonlinux|nginx|httpd|scratch|busybox|static|base)(?:[:@-].*)?$/;

/** The shared config of AWS, and single files of settings. */
const isConfig = /(^|\/)(\.aws|aws)(\/[^/]*)*$|\.(ini|cfg|conf|env|pem|crt)$/;

const keptManifests = kept<readonly Manifest[]>(8);

/** Manifests below the context that an image does not copy, or copies and does not install. */
export function* readContents(
  docker: DockerFile,
  image: string,
  path: string,
  context: BuildContext,
  repo: Repo,
): Generator<Fact> {
  const written = docker.text;
  // What these bring in is not followed.
  if (/--parents\b|type=bind/.test(written)) return;
  const manifests = keptManifests(repo, context.directory, () =>
    repo.below(context.directory).flatMap((one) => manifestOf(one, context.directory) ?? []),
  );
  if (manifests.length === 0) return;
  const sources = copiesOf(docker).flatMap((copy) => copy.sources);
  // One that copies no program gets it in a way that is not seen here.
  if (sources.every((source) => isConfig.test(source))) return;
  const isIn = ({ inside }: Manifest): boolean =>
    !context.isIgnored(inside) && sources.some((source) => isCopied(inside, source));
  const copied = manifests.filter(isIn);
  const held = new Set(opaque.test(scriptsOf(docker)) ? copied : installedOf(copied, docker, repo));
  const outside = manifests.filter((manifest) => !held.has(manifest)).map((manifest) => manifest.path);
  const [stage] = docker.stages.slice(-1);
  if (outside.length === 0 || !stage) return;
  yield makeFact({
    kind: 'image-content',
    key: 'outside',
    label: `what ${image} leaves out`,
    data: { workload: image, outside },
    place: inRepo(path, stage.span),
  });
}

function scriptsOf({ stages }: DockerFile): string {
  return stages
    .flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'run' ? step.runs : [])))
    .map(({ script }) => script)
    .join('\n');
}

/** Of the manifests that are copied, those that some stage installs, as far as one can tell. */
function installedOf(copied: readonly Manifest[], docker: DockerFile, repo: Repo): readonly Manifest[] {
  const installs = docker.stages.flatMap((stage) => installsIn(stage, copied, docker));
  return copied.filter((manifest) => {
    const { ecosystem } = manifest;
    const own = installs.filter((one) => one.install.ecosystem === ecosystem);
    // An install of something that was copied in a way that is not followed may be of any of them.
    if (own.some(({ found }) => found.length === 0)) return true;
    if (own.length > 0)
      return own.some(({ install, found }) => spread(found, install, copied, repo).includes(manifest));
    if (!(ecosystem in tools)) return true;
    const named = tools[ecosystem as keyof typeof tools].test(docker.text);
    return (
      named ||
      !docker.stages.every(({ from }) => plainBase.test(from) || docker.stages.some(({ name }) => name === from))
    );
  });
}

interface Found {
  readonly install: ManifestInstall;
  readonly found: readonly Manifest[];
}

function installsIn(stage: DockerStage, copied: readonly Manifest[], docker: DockerFile): readonly Found[] {
  const places = new Map<string, Manifest[]>();
  const found: Found[] = [];
  let workdir = '/';
  for (const step of stepsOf(stage, docker)) {
    if (step.kind === 'workdir') workdir = posix.resolve(workdir, step.directory);
    if (step.kind === 'copy' && step.isContext) {
      for (const [at, manifest] of landings(step, workdir, copied))
        places.set(at, [...(places.get(at) ?? []), manifest]);
    }
    if (step.kind !== 'run') continue;
    for (const { script } of step.runs) {
      let cwd = workdir;
      for (const command of readShell(script)) {
        const [first, to] = command.words;
        if (first?.value === 'cd' || first?.value === 'pushd') cwd = posix.resolve(cwd, to?.value ?? '$');
        for (const install of manifestInstalls(command)) {
          const at = posix.resolve(cwd, install.path ?? '$');
          const matches = install.kind === 'file' ? (places.get(at) ?? []) : inDirectory(at, places);
          found.push({ install, found: matches.filter(({ ecosystem }) => ecosystem === install.ecosystem) });
        }
      }
    }
  }
  return found;
}

/** The steps of a stage after those of the stage that it is FROM. */
function stepsOf(stage: DockerStage, docker: DockerFile): DockerStage['steps'] {
  const parent = docker.stages.find((one) => one !== stage && one.name?.toLowerCase() === stage.from.toLowerCase());
  return parent ? [...parent.steps, ...stage.steps] : stage.steps;
}

function inDirectory(directory: string, places: ReadonlyMap<string, readonly Manifest[]>): readonly Manifest[] {
  return [...places].flatMap(([at, manifests]) => (posix.dirname(at) === directory ? manifests : []));
}

/** Where manifests stand in the image after a COPY: below the target as they are below the source. */
function* landings(
  { sources, target }: { readonly sources: readonly string[]; readonly target: string },
  workdir: string,
  copied: readonly Manifest[],
): Generator<readonly [string, Manifest]> {
  const to = posix.resolve(workdir, target);
  const isDirectory = sources.length > 1 || /(^|\/)\.?\.?\/?$/.test(target);
  for (const source of sources) {
    const plain = plainSource(source);
    for (const manifest of copied) {
      const { inside } = manifest;
      if (!isCopied(inside, source)) continue;
      const rest = plain === '.' ? inside : inside.startsWith(`${plain}/`) ? inside.slice(plain.length + 1) : undefined;
      const isFile = rest === undefined && (inside === plain || /[*?[]/.test(plain));
      if (rest !== undefined) yield [posix.join(to, rest), manifest];
      else if (isFile)
        yield [isDirectory || /[*?[]/.test(plain) ? posix.join(to, posix.basename(inside)) : to, manifest];
    }
  }
}
