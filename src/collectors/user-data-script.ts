import type { Fact, Span } from '../model/index.ts';
import { readEnvironmentWrites } from '../syntax/environment-writes.ts';
import { indexLines } from '../syntax/lines.ts';
import { installsIn } from '../syntax/script-installs.ts';
import { directoryOf, isEnvironmentSetting, settingFacts, workloadFact } from './environment-facts.ts';
import { installFacts } from './install-facts.ts';

/** A text that stands in a file from a line on. */
export interface Script {
  readonly body: string;
  /** Line of the file on which the text starts. */
  readonly line: number;
}

/** What the first script of a machine exports and installs: that script is a workload. */
export function* scriptFacts({ body, line }: Script, name: string, path: string, head: Span): Generator<Fact> {
  if (!/^\s*#!.*sh\b/.test(body)) return;
  const lines = indexLines(body);
  const spanOf = (from: number, to: number): Span => {
    const { start, end } = lines.span(from, to);
    return {
      start: { line: start.line + line - 1, column: start.column },
      end: { line: end.line + line - 1, column: end.column },
    };
  };
  const workload = `user-data:${path}#${name}`;
  const directory = directoryOf(path);
  const pairs = readEnvironmentWrites(body)
    .filter((write) => ['script', 'logins'].includes(write.reach) && isEnvironmentSetting(write.name))
    .map((write) => ({
      name: write.name,
      value: write.value,
      written: write.written,
      span: spanOf(write.start, write.end),
      valueSpan: spanOf(write.valueStart, write.valueEnd),
      path,
      trail: ['user_data'],
    }));
  const clients = installsIn(body).flatMap((installed) => [
    ...installFacts({ installed, workload, directory, path, spanOf, trail: `${name}/user_data` }),
  ]);
  if (pairs.length + clients.length === 0) return;
  yield workloadFact({ id: workload, type: 'other', label: `user data of ${name}`, directory, path, span: head });
  yield* settingFacts(pairs, workload);
  yield* clients;
}
