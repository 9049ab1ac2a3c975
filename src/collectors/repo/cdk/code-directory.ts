import { dirname } from 'node:path/posix';
import type { Repo } from '../../../model/index.ts';
import type { CallExpression, Expression } from '../../../syntax/code-expression.ts';
import type { Construct, Constructs } from '../../constructs.ts';
import { directoryOf, joinPath, noDirectory } from '../../environment-facts.ts';

/** What the code of a function or the image of a container is made from. */
export interface Source {
  /** The directory whose files go into it. */
  readonly directory: string;
  /** The Dockerfile that its image is built by. */
  readonly dockerfile?: string;
}

/** The program in which a construct stands, and the repository around it. */
export interface Around {
  readonly constructs: Constructs;
  readonly path: string;
  readonly repo: Repo;
}

/** The directory of the `cdk.json` above a file, from which paths of assets count. */
export function projectRoot(path: string, repo: Repo): string | undefined {
  return nearestWith(['cdk.json'], directoryOf(path), repo);
}

/** Arguments and properties by their names in TypeScript and in Python. */
const codeKeys = ['code', 'entry', 'projectRoot', 'project_root', 'image'];

/** Manifests from whose directory the bundler of a construct takes the packages of an entry. */
const bundlers: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^NodejsFunction$/, ['package.json']],
  [/^GoFunction$/, ['go.mod']],
  [/^RustFunction$/, ['Cargo.toml']],
];

/** What goes into a function, a layer or a container, as far as the program writes it; else what is in the project. */
export function sourceOf(construct: Construct, around: Around): Source {
  const { path, repo } = around;
  const root = projectRoot(path, repo) ?? directoryOf(path);
  const given = writtenSources(construct, around).flatMap((expression) => readSource(expression, around, root) ?? []);
  const [found] = given;
  const manifests = bundlers.find(([type]) => type.test(construct.type))?.[1];
  if (manifests) {
    // Without an entry it is the file beside the stack that is named after it.
    const start = found?.directory ?? directoryOf(path);
    return { directory: nearestWith(manifests, start, repo) ?? root };
  }
  return found ?? { directory: root };
}

/** The layers that a function is given. */
export function layersOf(construct: Construct, { constructs }: Around): readonly Construct[] {
  const list = writtenUnder(construct, ['layers'], constructs).map((value) => constructs.constants.behind(value));
  return list
    .flatMap((value) => (value.kind === 'list' ? value.items : []))
    .flatMap((item) => constructs.behind(item) ?? [])
    .filter(({ type }) => /LayerVersion$/.test(type));
}

function writtenSources(construct: Construct, { constructs }: Around): readonly Expression[] {
  return writtenUnder(construct, codeKeys, constructs);
}

function writtenUnder(construct: Construct, keys: readonly string[], { constants }: Constructs): readonly Expression[] {
  return construct.call.arguments.flatMap(({ name, value }) => {
    if (name !== undefined) return keys.includes(name) ? [value] : [];
    const behind = constants.behind(value);
    return behind.kind === 'map'
      ? behind.entries.filter((entry) => keys.includes(entry.name ?? '')).map((entry) => entry.value)
      : [];
  });
}

const inline = /(^|\.)(fromInline|from_inline|InlineCode|inline)$/;
const asset =
  /(^|\.)(fromAsset|from_asset|AssetCode|asset|Asset|fromDockerBuild|from_docker_build|fromCustomCommand|from_custom_command)$/;
const image =
  /(^|\.)(fromImageAsset|from_image_asset|fromAssetImage|from_asset_image|AssetImage|DockerImageAsset|fromDockerImageAsset|from_docker_image_asset)$/;

function readSource(expression: Expression, around: Around, root: string): Source | undefined {
  const behind = around.constructs.constants.behind(expression);
  if (behind.kind !== 'call') return inDirectory(pathOf(behind, around, root), around.repo);
  if (inline.test(behind.callee)) return { directory: noDirectory };
  const isImage = image.test(behind.callee) || /Image\.(fromAsset|from_asset)$/.test(behind.callee);
  if (!isImage && !asset.test(behind.callee)) return inDirectory(pathOf(behind, around, root), around.repo);
  // An asset that is a construct of its own, handed on: `fromDockerImageAsset(asset)`.
  const [first, second] = behind.arguments;
  const nested = first && around.constructs.constants.behind(first.value);
  if (nested?.kind === 'call' && (image.test(nested.callee) || asset.test(nested.callee)))
    return readSource(nested, around, root);
  const named = propertyIn(behind, 'directory', around);
  const isConstruct =
    first !== undefined && around.constructs.behind(behind)?.name !== undefined && named !== undefined;
  const folder = isConstruct ? named : (first?.value ?? named);
  const found = folder && inDirectory(pathOf(folder, around, root), around.repo);
  if (!found || !isImage) return found;
  const file = second === undefined && named === undefined ? undefined : propertyIn(behind, 'file', around);
  const name = file === undefined ? 'Dockerfile' : around.constructs.constants.textOf(file);
  const dockerfile = name === undefined ? undefined : joinPath(found.directory, name);
  return dockerfile !== undefined && around.repo.paths.has(dockerfile) ? { ...found, dockerfile } : found;
}

function propertyIn(call: CallExpression, key: string, { constructs }: Around): Expression | undefined {
  for (const { name, value } of call.arguments) {
    if (name === key) return value;
    const behind = constructs.constants.behind(value);
    const entry = behind.kind === 'map' ? behind.entries.find((one) => one.name === key) : undefined;
    if (entry) return entry.value;
  }
  return undefined;
}

/** A path that an expression gives; of one that ends in something computed the directory that is written. */
function pathOf(expression: Expression, around: Around, root: string): string | undefined {
  const { constructs, path } = around;
  const behind = constructs.constants.behind(expression);
  const text = constructs.constants.textOf(behind);
  if (text !== undefined) return joinPath(root, text);
  if (/^(__dirname|__file__|import\.meta\.dirname)$/.test(behind.node.text)) return directoryOf(path);
  if (behind.kind === 'concat') return joined(behind.parts, around, root);
  if (behind.kind !== 'call') return undefined;
  const [first] = behind.arguments;
  if (!first) return undefined;
  // `os.path.dirname(os.path.abspath(__file__))`, `Path(__file__).parent`
  if (/(^|\.)dirname$/.test(behind.callee))
    return /__file__|__filename|import\.meta\.url/.test(first.node.text) ? directoryOf(path) : undefined;
  if (/(^|\.)(abspath|realpath|normpath|normalize|Path|str)$/.test(behind.callee))
    return pathOf(first.value, around, root);
  if (!/(^|\.)(join|resolve|joinpath)$/.test(behind.callee)) return undefined;
  return joined(
    behind.arguments.map(({ value }) => value),
    around,
    root,
  );
}

/** The pieces of a path up to the first that is computed. */
function joined(pieces: readonly Expression[], around: Around, root: string): string | undefined {
  const [first, ...others] = pieces;
  let at = first && pathOf(first, around, root);
  for (const piece of others) {
    const text = around.constructs.constants.textOf(piece);
    // A name that is cut in the middle names no directory: `lambda-${name}`.
    if (text === undefined) return at !== undefined && holdsFiles(at, around.repo) ? at : undefined;
    at = at === undefined ? undefined : joinPath(at, text.replace(/^\/+/, ''));
  }
  return at;
}

/** A directory that holds files; of what is only built later, the nearest above it that does. */
function inDirectory(found: string | undefined, repo: Repo): Source | undefined {
  if (found === undefined) return undefined;
  let directory = /\.\w{1,4}$/.test(found) && !holdsFiles(found, repo) ? dirname(found) : found;
  while (!holdsFiles(directory, repo)) directory = dirname(directory);
  return { directory };
}

function nearestWith(names: readonly string[], from: string, repo: Repo): string | undefined {
  for (let at = from; ; at = directoryOf(at)) {
    if (names.some((name) => repo.paths.has(at === '.' ? name : `${at}/${name}`))) return at;
    if (at === '.') return undefined;
  }
}

function holdsFiles(directory: string, repo: Repo): boolean {
  return directory === '.' || repo.below(directory).length > 0;
}
