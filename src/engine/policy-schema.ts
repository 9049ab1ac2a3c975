import { factKinds } from '../facts/schemas.generated.ts';
import { severities } from '../model/index.ts';

const text = { type: 'string', minLength: 1 } as const;

/** The JSON Schema of `policy.json`; also written to `schemas/policy.schema.json` for editors. */
export const policySchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Policy',
  description: 'A policy of regional-sts: metadata and two JSON Schemas over facts of one kind.',
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'about', 'expect', 'severity', 'group', 'since', 'message', 'why', 'fix', 'references'],
  properties: {
    $schema: { type: 'string', description: 'Address of this schema, for editors.' },
    id: { type: 'string', pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)+$', description: 'A readable phrase, never re-used.' },
    title: { ...text, description: 'What holds when the policy passes.' },
    about: { enum: [...factKinds], description: 'The fact kind that it judges.' },
    expect: {
      enum: ['each', 'some', 'none'],
      description: 'each/some: selected facts satisfy `must`; none: no fact matches `when`.',
    },
    severity: { enum: [...severities] },
    group: { ...text, description: 'Such as `resilience`, `configuration`, `network`, `evidence`.' },
    since: { type: 'string', pattern: '^[0-9]+\\.[0-9]+\\.[0-9]+$', description: 'Version that brought it.' },
    deprecated: { ...text, description: 'What replaces it. Policies are deprecated, never deleted.' },
    parameters: {
      type: 'object',
      description: 'Values that a configuration may set; used in the schemas as `{ "$parameter": "name" }`.',
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['description', 'schema', 'default'],
        properties: { description: text, schema: { type: ['object', 'boolean'] }, default: true },
      },
    },
    when: { type: ['object', 'boolean'], description: 'Selects facts. Without it, all of the kind.' },
    must: { type: ['object', 'boolean'], description: 'What a selected fact satisfies.' },
    message: { ...text, description: 'What is wrong, with `{property}` of the fact as placeholders.' },
    why: { ...text, description: 'Why it matters, in one sentence.' },
    fix: { ...text, description: 'What to do, as an imperative; placeholders as in the message.' },
    references: { type: 'array', items: { type: 'string', pattern: '^https://' } },
  },
  allOf: [
    {
      if: { type: 'object', properties: { expect: { const: 'none' } }, required: ['expect'] },
      then: { type: 'object', properties: { when: true, must: false }, required: ['when'] },
      else: { type: 'object', properties: { must: true }, required: ['must'] },
    },
  ],
} as const;
