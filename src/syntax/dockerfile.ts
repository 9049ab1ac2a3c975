import {
  type Arg,
  DockerfileParser,
  type Env,
  type From,
  type Instruction,
  type Onbuild,
  type Property,
} from 'dockerfile-ast';
import type { Span } from '../model/index.ts';
import { indexLines, type LineIndex } from './lines.ts';

/** A name and a value of ENV or ARG. */
export interface DockerPair {
  readonly name: string;
  /** As written, quotes and continuation lines included; null for an ARG without a default. */
  readonly raw: string | null;
  readonly written: string;
  readonly span: Span;
  readonly valueSpan: Span;
}

export interface DockerRun {
  /** Text for a shell, in which offsets are those of `offset` onwards in the file. */
  readonly script: string;
  readonly offset: number;
}

export type DockerStep =
  | { readonly kind: 'env' | 'arg'; readonly pairs: readonly DockerPair[] }
  | { readonly kind: 'run'; readonly runs: readonly DockerRun[] }
  | { readonly kind: 'workdir'; readonly directory: string }
  | {
      readonly kind: 'copy';
      readonly sources: readonly string[];
      readonly target: string;
      /** Whether the sources are those of the build context, not of another stage or image. */
      readonly isContext: boolean;
      readonly written: string;
      readonly span: Span;
    }
  | { readonly kind: 'shell'; readonly windows: 'powershell' | 'cmd' | undefined };

export interface DockerStage {
  /** The image or stage after FROM, as written. */
  readonly from: string;
  readonly name: string | null;
  readonly span: Span;
  readonly imageSpan: Span;
  readonly steps: readonly DockerStep[];
  /** What ONBUILD leaves to the images that are FROM this one. */
  readonly onBuild: readonly DockerStep[];
}

export interface DockerFile {
  /** ARG before the first FROM. */
  readonly args: readonly DockerPair[];
  readonly stages: readonly DockerStage[];
  readonly lines: LineIndex;
  readonly text: string;
}

/** Longer lines are no Dockerfile that anybody builds; the parser walks them several times. */
const longestText = 2_000_000;

/** Reads a Dockerfile. It never throws; what it does not know is left out. */
export function readDockerfile(source: string): DockerFile | undefined {
  const text = source.replace(/^\uFEFF/, '');
  const lines = indexLines(text);
  if (text.length > longestText) return undefined;
  const args: DockerPair[] = [];
  const stages: Stage[] = [];
  for (const instruction of DockerfileParser.parse(text).getInstructions()) {
    const keyword = instruction.getKeyword();
    if (keyword === 'FROM') {
      stages.push(stageOf(instruction as From));
      continue;
    }
    const stage = stages.at(-1);
    if (!stage) {
      if (keyword === 'ARG') args.push(...pairsOf([(instruction as Arg).getProperty()], text, lines));
      continue;
    }
    const trigger = keyword === 'ONBUILD' ? (instruction as Onbuild).getTriggerInstruction() : undefined;
    const kept = trigger === undefined ? stage.steps : stage.onBuild;
    const step =
      trigger === null ? undefined : stepOf((trigger ?? instruction).getKeyword(), trigger ?? instruction, text, lines);
    if (step) kept.push(step);
  }
  return { args, stages, lines, text };
}

type Stage = DockerStage & { steps: DockerStep[]; onBuild: DockerStep[] };

function stageOf(from: From): Stage {
  const span = spanOf(from.getRange());
  const image = from.getImageRange();
  return {
    from: from.getImage() ?? '',
    name: from.getBuildStage(),
    span,
    imageSpan: image ? spanOf(image) : span,
    steps: [],
    onBuild: [],
  };
}

function stepOf(keyword: string, instruction: Instruction, text: string, lines: LineIndex): DockerStep | undefined {
  if (keyword === 'ENV') return { kind: 'env', pairs: pairsOf((instruction as Env).getProperties(), text, lines) };
  if (keyword === 'ARG')
    return {
      kind: 'arg',
      pairs: pairsOf(instruction.getArguments().length > 0 ? [(instruction as Arg).getProperty()] : [], text, lines),
    };
  if (keyword === 'SHELL') {
    const shell = instruction.getArgumentsContent() ?? '';
    return {
      kind: 'shell',
      windows: /powershell|pwsh/i.test(shell) ? 'powershell' : /cmd/i.test(shell) ? 'cmd' : undefined,
    };
  }
  if (keyword === 'WORKDIR') return { kind: 'workdir', directory: instruction.getArgumentsContent() ?? '/' };
  if (keyword === 'COPY' || keyword === 'ADD') return copyOf(instruction, text, lines);
  if (keyword !== 'RUN') return undefined;
  const range = instruction.getRange();
  const from = offsetOf(lines, range.start) + keyword.length;
  return { kind: 'run', runs: runsOf(text.slice(from, offsetOf(lines, range.end)), from) };
}

function copyOf(instruction: Instruction, text: string, lines: LineIndex): DockerStep | undefined {
  const range = instruction.getRange();
  const written = text.slice(offsetOf(lines, range.start), offsetOf(lines, range.end));
  const parts = instruction.getArguments().map((argument) => argument.getValue().replaceAll(/^\[?"|"?,?\]?$/g, ''));
  const paths = parts.filter((part) => part !== '' && !part.startsWith('--'));
  const target = paths.pop();
  if (target === undefined || paths.length === 0) return undefined;
  return { kind: 'copy', sources: paths, target, isContext: !/\s--from=/.test(written), written, span: spanOf(range) };
}

function pairsOf(properties: readonly (Property | null)[], text: string, lines: LineIndex): readonly DockerPair[] {
  return properties.flatMap((property) => {
    if (!property) return [];
    const span = spanOf(property.getRange());
    const value = property.getValueRange();
    const written = text.slice(offsetOf(lines, property.getRange().start), offsetOf(lines, property.getRange().end));
    if (!value)
      return [
        { name: property.getName(), raw: property.getAssignmentOperator() ? '' : null, written, span, valueSpan: span },
      ];
    const raw = text.slice(offsetOf(lines, value.start), offsetOf(lines, value.end));
    return [{ name: property.getName(), raw, written, span, valueSpan: spanOf(value) }];
  });
}

/** The scripts of a RUN: its command line, or each heredoc that stands for one. Offsets stay true: what is no script becomes spaces. */
function runsOf(body: string, offset: number): readonly DockerRun[] {
  const flags = /^(?:\s|\\\r?\n|--[\w-]+(?:=\S+)?(?=\s))*/.exec(body)?.[0] ?? '';
  const command = body.slice(flags.length);
  const at = offset + flags.length;
  if (command.startsWith('[')) return [{ script: command.replaceAll(/["[\],]/g, ' '), offset: at }];
  if (!/<<-?["']?\w/.test(command))
    return [
      {
        script: command.replaceAll(
          /(\n)([ \t]*#[^\n]*\n)/g,
          (_, line: string, comment: string) => line + ' '.repeat(comment.length),
        ),
        offset: at,
      },
    ];
  const opening = /^<<-?["']?(\w+)["']?[^\n]*\n/.exec(command);
  if (!opening?.[1]) return [{ script: command, offset: at }];
  const inner = command.slice(opening[0].length);
  if (/^#!(?!.*\b(ba|z|da|a|k)?sh\b)/.test(inner)) return [];
  const close = new RegExp(`^\\t*${opening[1]}\\s*$`, 'm').exec(inner);
  return [{ script: inner.slice(0, close?.index), offset: at + opening[0].length }];
}

interface ZeroBased {
  readonly line: number;
  readonly character: number;
}

function offsetOf(lines: LineIndex, at: ZeroBased): number {
  return lines.lineStart(at.line + 1) + at.character;
}

function spanOf(range: { readonly start: ZeroBased; readonly end: ZeroBased }): Span {
  return {
    start: { line: range.start.line + 1, column: range.start.character + 1 },
    end: { line: range.end.line + 1, column: range.end.character + 1 },
  };
}
