import { dirname } from 'node:path/posix';
import type { Repo } from '../../../model/index.ts';
import type { Expression } from '../../../syntax/code-expression.ts';
import type { Construct, Constructs } from '../../constructs.ts';
import { directoryOf, joinPath } from '../../environment-facts.ts';

/** The directory of the `cdk.json` above a file, from which paths of assets count. */
export function projectRoot(path: string, repo: Repo): string | undefined {
  for (let at = directoryOf(path); ; at = directoryOf(at)) {
    if (repo.paths.has(at === '.' ? 'cdk.json' : `${at}/cdk.json`)) return at;
    if (at === '.') return undefined;
  }
}

/** The directory whose files go into a function, as far as the program writes it; else the project's. */
export function codeDirectory(construct: Construct, constructs: Constructs, path: string, repo: Repo): string {
  const root = projectRoot(path, repo) ?? directoryOf(path);
  const code = construct.call.arguments.flatMap(({ name, value }) => {
    if (name !== undefined) return /^(code|entry|project_root)$/.test(name) ? [value] : [];
    const behind = constructs.constants.behind(value);
    return behind.kind === 'map'
      ? behind.entries
          .filter((entry) => /^(code|entry|projectRoot)$/.test(entry.name ?? ''))
          .map((entry) => entry.value)
      : [];
  });
  for (const expression of code) {
    const found = assetPath(expression, constructs, path, root);
    const directory = found && (/\.\w{1,4}$/.test(found) ? dirname(found) : found);
    if (directory && holdsFiles(directory, repo)) return directory;
  }
  return root;
}

function assetPath(expression: Expression, constructs: Constructs, path: string, root: string): string | undefined {
  const behind = constructs.constants.behind(expression);
  const text = constructs.constants.textOf(behind);
  if (text !== undefined) return joinPath(root, text);
  if (behind.kind !== 'call') return undefined;
  const [first, ...rest] = behind.arguments;
  if (
    /(^|\.)(fromAsset|from_asset|fromImageAsset|from_image_asset|fromAssetImage|from_asset_image|asset)$/.test(
      behind.callee,
    ) &&
    first
  )
    return assetPath(first.value, constructs, path, root);
  // `path.join(__dirname, '..', 'lambda')`
  if (!/(^|\.)(join|resolve)$/.test(behind.callee) || !first) return undefined;
  const texts = rest.map(({ value }) => constructs.constants.textOf(value));
  const isHere = /__dirname|__file__/.test(first.node.text);
  const start = isHere ? directoryOf(path) : joinPath(root, constructs.constants.textOf(first.value) ?? '/');
  if (start === undefined || texts.some((one) => one === undefined)) return undefined;
  return joinPath(start, texts.join('/'));
}

function holdsFiles(directory: string, repo: Repo): boolean {
  if (directory === '.') return true;
  for (const path of repo.paths) if (path.startsWith(`${directory}/`)) return true;
  return false;
}
