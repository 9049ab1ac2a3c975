import { type ManifestReading, type Requirement, requirementOf } from './reading.ts';

// `awscli 2.15.0` of asdf; `awscli = "2.15.0"`, `"pipx:awscli" = { version = "1.30.1" }` of mise.
const plain = /^(?<name>aws-?cli)[ \t]+(?<version>\d[\w.]*)/gm;
const toml =
  /^[ \t]*["']?(?:(?:asdf|pipx|aqua|ubi):(?:aws\/)?)?(?<name>aws-?cli)["']?[ \t]*=[ \t]*(?:\{[^}\n]{0,80}\bversion[ \t]*=[ \t]*)?["'](?<version>\d[\w.]*)["']/gm;

/** The AWS CLI in `.tool-versions` (asdf, mise) and `mise.toml`. */
export function readToolVersions(text: string, path: string): ManifestReading {
  const pattern = path.endsWith('.toml') ? toml : plain;
  const requirements = [...text.matchAll(pattern)].map((match): Requirement => {
    const { name = '', version = '' } = match.groups ?? {};
    const nameStart = match.index + match[0].indexOf(name);
    const versionStart = match.index + match[0].lastIndexOf(version);
    return requirementOf(
      'asdf',
      text,
      { start: nameStart, end: nameStart + name.length },
      {
        versionAt: { start: versionStart, end: versionStart + version.length },
        version: /^\d+\.\d+\.\d+$/.test(version) ? version : null,
      },
    );
  });
  return { requirements, problems: [] };
}
