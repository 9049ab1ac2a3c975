import type { Fact, Span } from '../model/index.ts';
import { inRepo, makeFact } from '../model/index.ts';
import { cliImage } from './repo/dockerfile/base-image.ts';

export interface CliImageParts {
  readonly image: string;
  readonly workload: string;
  /** Structural key of the place, without the name of the image. */
  readonly key: string;
  readonly directory: string;
  readonly path: string;
  readonly span: Span;
}

/** The AWS CLI that an official image of it brings; nothing for another image. */
export function cliImageFact(parts: CliImageParts): Fact<'aws-client'> | undefined {
  const { image, workload, key, directory, path, span } = parts;
  const cli = cliImage(image);
  if (!cli) return undefined;
  const exact = /^\d+\.\d+\.\d+$/.test(cli.tag ?? '') ? (cli.tag ?? 'unknown') : 'unknown';
  return makeFact({
    kind: 'aws-client',
    key: `${key}/${cli.name}`,
    label: `${cli.name} in ${workload}`,
    data: {
      client: 'aws-cli',
      package: cli.name,
      ecosystem: 'image',
      version: exact,
      // The image has only ever held version 2.
      constraint: exact === 'unknown' ? '>=2' : exact,
      from: 'image',
      direct: true,
      workload,
      directory,
    },
    place: inRepo(path, span),
  });
}
