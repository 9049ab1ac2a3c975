import { type ManifestReading, type Requirement, requirementOf } from './reading.ts';
import { partOf, textLines } from './text-lines.ts';

/** `go.mod`: the versions written are the ones that are built, apart from `replace`. `// indirect` ones are transitive. */
export function readGoMod(text: string): ManifestReading {
  const requirements: Requirement[] = [];
  const replaced = new Map<string, string>();
  let block = '';
  for (const line of textLines(text)) {
    const opened = /^(\w+)\s*\(/.exec(line.text)?.[1];
    if (opened !== undefined) block = opened;
    if (/^\)/.test(line.text)) block = '';
    const verb = /^(require|replace)\s+[^(\s]/.exec(line.text)?.[1] ?? block;
    const replace =
      verb === 'replace' ? /^\s*(?:replace\s+)?(\S+)(?:\s+v\S+)?\s+=>\s+(\S+)(?:\s+(v\S+))?/.exec(line.text) : null;
    if (replace?.[1] !== undefined && replace[3] !== undefined) replaced.set(replace[1], replace[3]);
    const [, name, version] =
      (verb === 'require' && /^\s*(?:require\s+)?([^\s/]+\/\S+)\s+(v\S+)/.exec(line.text)) || [];
    if (name === undefined || version === undefined) continue;
    const indirect = /\/\/.*\bindirect\b/.test(line.text);
    const nameAt = partOf(line, name);
    const versionAt = partOf(line, version, line.text.indexOf(name) + name.length);
    requirements.push({ ...requirementOf('go', text, nameAt, { versionAt, version }), indirect });
  }
  const final = requirements.map((one) => ({ ...one, version: replaced.get(one.name) ?? one.version }));
  return { requirements: final, problems: [] };
}
