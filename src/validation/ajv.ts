import type { Options } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { linearRegExp } from './linear-regexp.ts';

const shared: Options = { code: { regExp: linearRegExp }, validateFormats: false, messages: true };

/** For schemas that people write: misspelt keywords and forgotten types are refused. */
export function strictAjv(options: Options = {}): Ajv2020 {
  return new Ajv2020({ ...shared, strict: true, strictRequired: true, allowUnionTypes: true, ...options });
}

/** For schemas that we derive from checked ones: checking them again would cost a third of the start. */
export function lenientAjv(options: Options = {}): Ajv2020 {
  return new Ajv2020({ ...shared, strict: false, meta: false, validateSchema: false, ...options });
}
