import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { hostile } from '../../../__tests__/support/hostile.ts';
import { finding, inFile, report } from '../../../__tests__/support/sample-report.ts';
import { samples } from '../../../__tests__/support/sample-reports.ts';
import { gapReasons } from '../../model/index.ts';
import { keyOrder } from './key-order.ts';
import { render } from './render.ts';

const schema = JSON.parse(readFileSync(new URL('./report.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

describe('the JSON report', () => {
  it.each(Object.keys(samples))('of the sample %s is the report, and valid', (name) => {
    const parsed = JSON.parse(render(samples[name]!, {}));
    expect(parsed).toEqual(samples[name]);
    expect([validate(parsed), validate.errors]).toEqual([true, null]);
  });

  it.each(Object.entries(hostile))('carries %s unchanged', (_, text) => {
    const parsed = JSON.parse(render(report({ findings: [finding({ message: text, primary: inFile(text) })] }), {}));
    expect(parsed.findings[0].message).toBe(text);
    expect(parsed.findings[0].primary.path).toBe(text);
  });

  it('has one order of keys whatever the order in the run', () => {
    const { schemaVersion, tool, ...rest } = report();
    const turned = { ...rest, tool: { version: tool.version, name: tool.name }, schemaVersion };
    const plain = report({ findings: rest.findings });
    expect(render(turned, {})).toBe(render(plain, {}));
    expect(Object.keys(JSON.parse(render(turned, {}))).slice(0, 4)).toEqual([
      'schemaVersion',
      'tool',
      'run',
      'verdict',
    ]);
  });

  it('knows the place of every key of the schema', () => {
    const named = new Set<string>();
    collect(schema, named);
    expect([...named].filter((key) => !keyOrder.includes(key))).toEqual([]);
    expect(new Set(keyOrder).size).toBe(keyOrder.length);
  });

  it('refuses what the model does not know', () => {
    expect(validate({ ...samples['pass'], extra: 1 })).toBe(false);
    expect(validate({ ...samples['pass'], verdict: { outcome: 'passed', exitCode: 0, because: '' } })).toBe(false);
  });

  it('lists the same gap reasons as the model', () => {
    expect(schema.$defs.gap.properties.reason.enum).toEqual(gapReasons);
  });
});

function collect(node: unknown, into: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  const properties = (node as { properties?: object }).properties;
  if (properties !== undefined) for (const key of Object.keys(properties)) into.add(key);
  for (const child of Object.values(node)) collect(child, into);
}
