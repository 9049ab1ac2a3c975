import type { Fact, Position } from '../../../model/index.ts';
import type { EnvironmentPair } from '../../../syntax/environment-pairs.ts';
import type { EnvironmentWrite } from '../../../syntax/environment-writes.ts';
import { expansionsOf, type Known, type KnownText } from '../../../syntax/word-expansion.ts';
import type { YamlFile, YamlNode } from '../../../syntax/yaml.ts';
import { isEnvironmentSetting, roleFact, settingFacts } from '../../environment-facts.ts';

/** The environment of one workload while its settings are gathered: counts their order, names their places. */
export class Environment {
  readonly workload: string;
  private readonly path: string;
  private readonly yaml: YamlFile;
  private readonly trail: string;
  private readonly outer: Environment | undefined;
  /** Every variable with its text, undefined when it is computed. */
  private readonly known = new Map<string, string | undefined>();
  /** The same before expressions in it are followed. */
  private readonly written = new Map<string, string>();
  private readonly texts: Known;
  private order = 0;

  constructor(path: string, yaml: YamlFile, workload: string, trail: string, outer?: Environment, texts?: Known) {
    this.texts = texts ?? ((name) => this.outer?.textsOf(name) ?? []);
    this.outer = outer;
    this.path = path;
    this.yaml = yaml;
    this.workload = workload;
    this.trail = trail;
  }

  nextOrder(): number {
    return this.order++;
  }

  /** The text of a scalar, with `${{ env.NAME }}` of names that are known; undefined when another expression is in it. */
  text(node: YamlNode): string | undefined {
    if (node.kind !== 'scalar') return undefined;
    const text = node.text.replaceAll(
      /\$\{\{\s*env\.(\w+)\s*\}\}/g,
      (whole, name: string) => this.lookup(name) ?? whole,
    );
    return text.includes('${{') ? undefined : text;
  }

  /** What a name in a script or in an expression stands for. */
  textsOf(name: string): readonly KnownText[] {
    const own = this.written.get(name.replace(/^env\./, ''));
    if (own !== undefined && !/^(matrix|inputs)\./.test(name))
      return expansionsOf(own, (inner) => (inner === name ? [] : this.above(inner)));
    return this.above(name);
  }

  private above(name: string): readonly KnownText[] {
    const found = this.texts(name);
    return found.length > 0 ? found : (this.outer?.textsOf(name) ?? []);
  }

  private lookup(name: string): string | undefined {
    return this.known.has(name) ? this.known.get(name) : this.outer?.lookup(name);
  }

  /** The settings of an `env:` map. */
  *map(node: YamlNode | undefined, key: string): Generator<Fact> {
    for (const entry of node?.kind === 'map' ? node.entries : []) {
      const value = this.text(entry.value);
      this.known.set(entry.key, value);
      if (entry.value.kind === 'scalar') this.written.set(entry.key, entry.value.text);
      if (!isEnvironmentSetting(entry.key)) continue;
      const written = entry.value.text;
      yield* this.emit({
        name: entry.key,
        value,
        written,
        span: entry.span,
        valueSpan: entry.value.span,
        path: this.path,
        trail: [key],
      });
    }
  }

  /** The settings that a script writes. */
  *writes(run: YamlNode, writes: readonly EnvironmentWrite[], key: string): Generator<Fact> {
    const at = (offset: number): Position => this.yaml.lines.position(this.yaml.offsetIn(run, offset));
    for (const write of writes) {
      this.known.set(write.name, write.value);
      if (!isEnvironmentSetting(write.name)) continue;
      const span = { start: at(write.start), end: at(write.end) };
      const valueSpan = { start: at(write.valueStart), end: at(write.valueEnd) };
      const { name, value, written } = write;
      yield* this.emit({ name, value, written, span, valueSpan, path: this.path, trail: [key] });
    }
  }

  private *emit(pair: EnvironmentPair): Generator<Fact> {
    yield* settingFacts([pair], this.workload, this.nextOrder());
    if (pair.name !== 'AWS_ROLE_ARN') return;
    const role = pair.value ?? undefined;
    yield roleFact({
      role,
      key: pair.name,
      workload: this.workload,
      path: this.path,
      span: pair.valueSpan,
      trail: this.trail,
    });
  }
}
