import { groundOf } from '../../../model/index.ts';
import type { Conclusion } from './conclude.ts';
import { isAbove, isTesting } from './directories.ts';
import { ancestry, type Known, type Setting, type Workload } from './environment.ts';
import type { Client } from './placement.ts';

/** A setting that asks for Regional endpoints, and the directory that it stands in. */
export interface Setter {
  readonly setting: Setting;
  readonly workload: Workload;
  readonly directory: string;
  /** Whether a client was found in the workload. */
  readonly taken: boolean;
}

/** Folders of what runs in the functions and images of others. */
const shared = /(^|\/)(layers?|libs?|shared|common)(\/|$)/i;

/** Files that are there to be copied. */
const pattern = /(^|[./_-])(example|sample)s?([./_-]|$)|\.(template|tmpl|dist)$/i;

/** Settings that ask for Regional endpoints: of functions and images, and of what no client was found in (a script, a task definition). */
export function settersAmong(conclusions: readonly Conclusion[], known: Known): readonly Setter[] {
  const taken = new Set(conclusions.flatMap(({ id }) => ancestry(id, known.workloads)));
  return [...known.settings].flatMap(([id, settings]) => {
    const workload = known.workloads.get(id);
    const setting = settings.find(asksForRegional);
    if (workload === undefined || setting === undefined || id.startsWith('client:')) return [];
    const ground = groundOf(setting.place);
    if (ground.origin !== 'repo' || isTesting(ground.path) || pattern.test(ground.path)) return [];
    return [{ setting, workload, directory: directoryOf(ground.path), taken: taken.has(id) }];
  });
}

function asksForRegional({ data }: Setting): boolean {
  return data.setting === 'mode' && data.value === 'regional' && (data.profile === null || data.profile === 'default');
}

/**
 * A client of which only the repository or an image is known, and which nothing makes Regional there: where a setting elsewhere in its
 * project may reach it, that is open.
 */
export function unlessSetElsewhere(
  conclusion: Conclusion,
  setters: readonly Setter[],
  clients: readonly Client[],
): Conclusion {
  const { placed, verdict, id } = conclusion;
  const { client, workload } = placed;
  const isLoose = id === 'repository' || workload?.data.type === 'image';
  if (!isLoose || client.data.workload !== null || verdict.answer?.decidedBy !== 'default') return conclusion;
  if (verdict.answer.scope !== 'global') return conclusion;
  const setter = setters.find((one) => mayReach(one, conclusion, clients));
  if (setter === undefined) return conclusion;
  const { name } = setter.setting.data;
  const open = `${name} is regional in ${setter.workload.data.workload}; whether what needs ${client.data.package} runs there is not known.`;
  return { ...conclusion, verdict: { answer: undefined, versions: verdict.versions, open, isGuess: true } };
}

/**
 * A setting in a folder of the project, or in one that belongs to no project. Neither a job nor a script runs an image, and one that is
 * built here holds what lies in its own folder; what is shared runs in any of them.
 */
function mayReach({ directory, workload, taken }: Setter, { placed }: Conclusion, clients: readonly Client[]): boolean {
  const { type, parent } = workload.data;
  const isShared = placed.workload === undefined && shared.test(placed.client.data.directory);
  if (isShared && ['image', 'function', 'module', 'container'].includes(type)) return true;
  if (taken) return false;
  const isRun = ['job', 'step', 'workflow', 'pipeline'].includes(type) || workload.data.workload.startsWith('program:');
  if (placed.workload !== undefined && isRun) return false;
  if (['image', 'function', 'module'].includes(type) || parent?.startsWith('image:')) return false;
  const homes = clients.filter(({ data }) => data.workload === null && data.from !== 'source');
  const above = homes.map(({ data }) => data.directory).filter((home) => isAbove(home, directory));
  const nearest = above.reduce((longest, one) => (depth(one) > depth(longest) ? one : longest), '.');
  return isAbove(nearest, placed.client.data.directory);
}

function depth(directory: string): number {
  return directory === '.' ? 0 : directory.length;
}

function directoryOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '.' : path.slice(0, slash);
}
