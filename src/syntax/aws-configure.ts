import type { ShellCommand, ShellWord } from './shell.ts';

/** A key of the shared config file that `aws configure set` writes. */
export interface ConfigureWrite {
  readonly profile: string;
  readonly key: string;
  /** Undefined when it is computed. */
  readonly value: string | undefined;
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
}

/**
 * `aws configure set [--profile NAME] KEY VALUE`, where KEY may be `default.region` or `profile.NAME.region`.
 * Source: AWS CLI reference, configure set, read 2026-11-23.
 */
export function configureWrite({ words }: ShellCommand): ConfigureWrite | undefined {
  const at = words.findIndex((word) => /(^|\/)aws$/.test(word.raw));
  const rest = at === -1 ? [] : words.slice(at + 1);
  let profile: string | undefined = 'default';
  const plain: ShellWord[] = [];
  for (let index = 0; index < rest.length; index++) {
    const word = rest[index];
    if (word === undefined) continue;
    if (word.raw === '--profile') profile = rest[++index]?.value;
    else if (word.raw.startsWith('--profile=')) profile = word.value?.slice('--profile='.length);
    else if (!word.raw.startsWith('--')) plain.push(word);
  }
  const [configure, set, name, value] = plain;
  if (configure?.raw !== 'configure' || set?.raw !== 'set' || profile === undefined || !name?.value || !value)
    return undefined;
  const parts = /^(?:(default)\.|profile\.(.+)\.)?(\w+)$/.exec(name.value);
  if (!parts?.[3]) return undefined;
  return {
    profile: parts[1] ?? parts[2] ?? profile,
    key: parts[3],
    value: value.value,
    start: words[at]?.start ?? name.start,
    valueStart: value.start,
    end: value.end,
  };
}
