import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configSchema } from '../../src/config/schema.ts';
import { policySchema } from '../../src/engine/policy-schema.ts';

/** Schemas of policy, config and report, for editors and for consumers of the report. */
export function generateSchemas(root: string): Map<string, string> {
  const report = join(root, 'src/reporters/json/report.schema.json');
  return new Map([
    ['schemas/policy.schema.json', `${JSON.stringify(policySchema, null, 2)}\n`],
    ['schemas/config.schema.json', `${JSON.stringify(configSchema, null, 2)}\n`],
    ...(existsSync(report) ? [['schemas/report.schema.json', readFileSync(report, 'utf8')] as [string, string]] : []),
  ]);
}
