/**
 * The deterministic case set of the oracle. Ids are made of the content, so that a new case never renames an old one
 * and recordings stay valid.
 */
import { createHash } from 'node:crypto';
import type { Draft, OracleCase } from './case-types.ts';
import { codeArguments, endpointConfig, endpointVariables, variants } from './cases-endpoints.ts';
import { assumeRole, runtimes, webIdentity } from './cases-providers.ts';
import {
  configSyntax,
  defaultsModes,
  everyRegion,
  modeValues,
  profiles,
  regionSources,
  strangeRegions,
} from './cases-settings.ts';

const groups: Readonly<Record<string, () => Iterable<Draft>>> = {
  region: everyRegion,
  odd: strangeRegions,
  source: regionSources,
  mode: modeValues,
  profile: profiles,
  url: endpointVariables,
  services: endpointConfig,
  variant: variants,
  code: codeArguments,
  defaults: defaultsModes,
  role: assumeRole,
  web: webIdentity,
  runtime: runtimes,
  syntax: configSyntax,
};

/** Every case, without duplicates, in a fixed order. */
export function allCases(): readonly OracleCase[] {
  const seen = new Map<string, OracleCase>();
  for (const [group, drafts] of Object.entries(groups)) {
    for (const draft of drafts()) {
      const made = { ...draft, env: draft.env ?? {} };
      const content = JSON.stringify([
        Object.entries(made.env).sort(),
        made.config,
        made.code,
        made.via ?? 'client',
        made.runtime,
      ]);
      const id = `${group}-${createHash('sha256').update(content).digest('hex').slice(0, 7)}`;
      const key = content;
      if (!seen.has(key)) seen.set(key, { id, ...made });
    }
  }
  return [...seen.values()];
}
