// The one runner of the cases of reporters: `report.json` and `limits.json` in, `expected.<ext>` out.
import { extname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { lineAddress } from '../../src/delivery/links.ts';
import type { Limits, Report } from '../../src/model/index.ts';
import { units } from '../../src/reporters/registry.generated.ts';
import { casesOf, expectation, readJson, readJsonIf } from '../support/cases.ts';

/** Limits as data: `linked` gives addresses on github.com, `files` the lines for code frames. */
interface LimitsFile {
  readonly bytes?: number;
  readonly columns?: number;
  readonly color?: boolean;
  readonly prefix?: string;
  readonly linked?: boolean;
  readonly files?: Readonly<Record<string, readonly string[]>>;
}

function limitsOf({ linked, files, ...plain }: LimitsFile): Limits {
  const place = {
    server: 'https://github.com',
    owner: 'example',
    repo: 'app',
    commit: 'main',
    prefix: plain.prefix ?? '',
  };
  return {
    ...plain,
    ...(linked ? { link: (path: string, line: number) => lineAddress(place, path, line) } : {}),
    ...(files ? { line: (path: string, line: number) => files[path]?.[line - 1] } : {}),
  };
}

describe.each(units.map((unit) => [unit.about.id, unit] as const))('reporter %s', (id, unit) => {
  const cases = casesOf(`src/reporters/${id}`);
  it('has at least two cases', () => expect(cases.length).toBeGreaterThanOrEqual(2));
  it.each(cases)('$name', async ({ folder }) => {
    const { render } = await unit.load();
    const report = readJson(join(folder, 'report.json')) as Report;
    const limits = limitsOf((readJsonIf(join(folder, 'limits.json')) ?? {}) as LimitsFile);
    const actual = render(report, limits);
    expect(actual).toBe(expectation(folder, `expected${extname(unit.about.file)}`, actual));
    expect(render(structuredClone(report), limits)).toBe(actual);
  });
});
