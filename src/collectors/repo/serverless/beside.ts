import type { Repo } from '../../../model/index.ts';
import { readDotenv } from '../../../syntax/dotenv.ts';
import { yamlGet } from '../../../syntax/yaml.ts';
import { directoryOf, joinPath } from '../../environment-facts.ts';
import type { Document, Written } from './variables.ts';

/** Whether an environment file beside a service gives a variable: then it is said there, and a default does not count. */
export function hasDotenv(name: string, directory: string, repo: Repo): boolean {
  const prefix = directory === '.' ? '' : `${directory}/`;
  const own = /^\.env(\.(?!example|sample|template|dist)\w+)?$/;
  return repo
    .below(directory)
    .filter((path) => own.test(path.slice(prefix.length)))
    .some((path) => readDotenv(repo.text(path) ?? '').some((entry) => entry.name === name));
}

/** The entries for a service in the `serverless-compose.yml` above it, which gives parameters. */
export function composedOf(directory: string, documentAt: (path: string) => Document | undefined): readonly Written[] {
  for (let at = directory; ; at = directoryOf(at)) {
    const document = ['yml', 'yaml']
      .map((ending) => documentAt(joinPath(at, `serverless-compose.${ending}`) ?? ''))
      .find((one) => one !== undefined);
    if (document)
      return (yamlGet(document.root, 'services')?.entries ?? [])
        .filter(({ value }) => joinPath(at, yamlGet(value, 'path')?.text ?? '') === directory)
        .map(({ value }) => ({ node: value, document }));
    if (at === '.') return [];
  }
}
