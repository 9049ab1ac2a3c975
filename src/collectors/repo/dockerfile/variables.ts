import type { DockerPair } from '../../../syntax/dockerfile.ts';
import { evaluateWord } from '../../../syntax/shell-word.ts';

/** What ARG and ENV say about a name: a text, `declared` for an ARG without a default, nothing when they say nothing. */
type Known = string | 'declared-without-value' | undefined;

/** The variables of a stage as a build goes through it; ENV wins over ARG of the same name. */
export class Variables {
  private readonly args = new Map<string, string | null>();
  private readonly env = new Map<string, string | undefined>();
  private readonly global: ReadonlyMap<string, string | undefined>;

  constructor(global: ReadonlyMap<string, string | undefined>, inherited?: Variables) {
    this.global = global;
    for (const [name, value] of inherited?.env ?? []) this.env.set(name, value);
  }

  arg(pair: DockerPair): void {
    const value = pair.raw === null ? this.global.get(pair.name) : this.expand(pair.raw);
    this.args.set(pair.name, value ?? null);
  }

  setEnv(name: string, value: string | undefined): void {
    this.env.set(name, value);
  }

  /** The text that a value stands for; undefined when a part of it is computed. */
  expand(raw: string): string | undefined {
    const joined = raw.replaceAll(/\\[ \t]*\r?\n[ \t]*/g, '');
    const withDefaults = joined.replaceAll(/\$\{(\w+):?-([^{}$]*)\}/g, (whole, name: string, fallback: string) => {
      const known = this.known(name);
      if (known === undefined) return whole;
      return known === 'declared-without-value' || known === '' ? fallback : known;
    });
    return evaluateWord(withDefaults, (name) => {
      const known = this.known(name);
      return known === 'declared-without-value' ? undefined : known;
    });
  }

  private known(name: string): Known {
    if (this.env.has(name)) return this.env.get(name);
    if (!this.args.has(name)) return undefined;
    return this.args.get(name) ?? 'declared-without-value';
  }
}
