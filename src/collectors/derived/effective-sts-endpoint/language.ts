import type { Workload } from './environment.ts';
import type { Client } from './placement.ts';

/** The language of a Lambda runtime by the ecosystem of its packages. */
const languages: Readonly<Record<string, string>> = {
  pypi: 'python',
  conda: 'python',
  npm: 'nodejs',
  maven: 'java',
  gem: 'ruby',
  nuget: 'dotnet',
  go: 'go',
  composer: 'php',
  cargo: 'rust',
};

/** Whether a workload can run a client: a function runs the packages of its runtime's language alone. */
export function canRun({ data: { type, runtime } }: Workload, { data: { ecosystem } }: Client): boolean {
  const language = type === 'function' ? /^lambda:(python|nodejs|java|ruby|dotnet|go)/.exec(runtime)?.[1] : undefined;
  const own = languages[ecosystem];
  return language === undefined || own === undefined || own === language;
}
