// The only file that knows the Actions toolkit.
import { statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import * as core from '@actions/core';
import { context } from '@actions/github';
import type { Annotation, AnnotationSet, Limits, Problem, Report } from '../model/index.ts';
import { describeProblem } from '../model/index.ts';
import { writeArtifact } from './files.ts';
import type { Artifact, Host } from './host.ts';
import { lineAddress } from './links.ts';

/** GitHub drops a summary over 1 MiB whole (actions/runner, FileCommandManager.cs); a little room is left for its line ends. */
const summaryLimit = 1024 * 1024 - 1024;

/** Value of an input of the step, trimmed; empty when it was not given. */
export function stepInput(name: string): string {
  return core.getInput(name);
}

/** Lines of the log are wrapped here: about what its page shows beside the list of steps. */
const logColumns = 120;

/** Variables of the runner that the host needs beside what the toolkit reads itself. */
export type StepEnv = Readonly<Record<string, string | undefined>>;

/** A step of a job: log, job summary, annotations, outputs. `directory` is what is checked. */
export function githubHost(env: StepEnv, directory: string): Host {
  // A token of the user's own is unknown to the runner, which would not mask it.
  const token = core.getInput('github-token');
  if (token !== '') core.setSecret(token);
  const prefix = prefixOf(env, directory);
  const temp = env['RUNNER_TEMP'] ?? resolve('.');
  let reportPath = '';
  const looking = grouped('Looking');
  return {
    limits(format, file): Limits {
      const link = linker(env);
      return {
        color: format === 'text' && file === null && !env['NO_COLOR'],
        columns: logColumns,
        ...(format === 'markdown' && file === null ? { bytes: summaryLimit - summarySize(env) } : {}),
        ...(link === undefined ? {} : { link }),
      };
    },
    async deliver(artifact): Promise<readonly Problem[]> {
      looking.end();
      const { file } = artifact;
      if (file !== null || artifact.format === 'json') {
        const path = resolve(file ?? join(temp, artifact.usualFile));
        if (artifact.format === 'json') reportPath = path;
        return writeArtifact(path, artifact.text);
      }
      if (artifact.format === 'text') return printed(artifact.text);
      if (artifact.format === 'markdown') return summarize(artifact.text);
      if (artifact.format === 'annotations') return annotate(JSON.parse(artifact.text) as AnnotationSet);
      return saved(artifact, temp);
    },
    progress(message): void {
      looking.say(message);
    },
    async finish(report, problems): Promise<void> {
      looking.end();
      const all = [...problems, ...setOutputs(report, reportPath)];
      if (all.length > 0)
        core.warning(all.map(describeProblem).join('\n'), { title: 'Not everything could be delivered' });
      const { outcome, exitCode, because } = report.verdict;
      if (exitCode !== 0) core.setFailed(`regional-sts: ${outcome}: ${because}`);
    },
    async broken(problems): Promise<void> {
      looking.end();
      tried('the outputs', () => core.setOutput('outcome', 'broken'));
      await summarize(`## 💥 regional-sts: broken\n\nThe run stopped before there was a report. The log says why.\n`);
      for (const problem of problems) core.error(describeProblem(problem), placeOf(problem, prefix));
    },
  };
}

function setOutputs(report: Report, reportPath: string): readonly Problem[] {
  const violations = report.findings.filter(
    (finding) => finding.outcome === 'violation' && finding.suppressed === undefined,
  );
  const undecided = report.policies.filter((policy) => policy.outcome === 'undecided');
  return tried('the outputs', () => {
    core.setOutput('outcome', report.verdict.outcome);
    core.setOutput('violations', violations.length);
    core.setOutput('undecided', undecided.length);
    core.setOutput('report-path', reportPath);
  });
}

/** Runs a delivery; a failure is a problem in the answer. */
function tried(what: string, work: () => void): readonly Problem[] {
  try {
    work();
    return [];
  } catch (error) {
    return [
      {
        code: 'delivery',
        message: `${what} could not be written: ${error instanceof Error ? error.message : String(error)}`,
      },
    ];
  }
}

/** The log of the run, which the reader can fold away. */
function grouped(title: string): { say(message: string): void; end(): void } {
  let open = false;
  return {
    say(message): void {
      if (!open) core.startGroup(title);
      open = true;
      core.info(message);
    },
    end(): void {
      if (open) core.endGroup();
      open = false;
    },
  };
}

function printed(text: string): readonly Problem[] {
  core.info(text.trimEnd());
  return [];
}

function saved(artifact: Artifact, folder: string): readonly Problem[] {
  const file = join(folder, artifact.usualFile);
  core.info(`${artifact.format}: ${file}`);
  return writeArtifact(file, artifact.text);
}

async function summarize(text: string): Promise<readonly Problem[]> {
  try {
    await core.summary.addRaw(text).write();
    return [];
  } catch (error) {
    core.summary.emptyBuffer();
    return [
      {
        code: 'delivery',
        message: `the job summary could not be written: ${error instanceof Error ? error.message : String(error)}`,
      },
    ];
  }
}

function annotate({ annotations, omitted }: AnnotationSet): readonly Problem[] {
  const say = { error: core.error, warning: core.warning, notice: core.notice };
  for (const annotation of annotations) say[annotation.level](annotation.message, propertiesOf(annotation));
  if (omitted !== undefined) core.notice(omitted, { title: 'More than GitHub shows' });
  return [];
}

function propertiesOf({ title, path, line, endLine, column, endColumn }: Annotation): core.AnnotationProperties {
  return {
    title,
    ...(path === undefined ? {} : { file: path }),
    ...(line === undefined ? {} : { startLine: line }),
    ...(endLine === undefined ? {} : { endLine }),
    ...(column === undefined ? {} : { startColumn: column }),
    ...(endColumn === undefined ? {} : { endColumn }),
  };
}

function placeOf({ path, line, column }: Problem, prefix: string): core.AnnotationProperties {
  return {
    title: 'regional-sts cannot run',
    ...(path === undefined ? {} : { file: `${prefix}${path}` }),
    ...(line === undefined ? {} : { startLine: line }),
    ...(column === undefined ? {} : { startColumn: column }),
  };
}

function linker(env: StepEnv): Limits['link'] | undefined {
  if (!env['GITHUB_REPOSITORY'] || !context.sha) return undefined;
  const { owner, repo } = context.repo;
  return (path, line) => lineAddress({ server: context.serverUrl, owner, repo, commit: context.sha }, path, line);
}

/** From the workspace to the checked directory, with a slash at its end: where git cannot say, the workspace is the root. */
export function prefixOf(env: StepEnv, directory: string): string {
  const path = relative(resolve(env['GITHUB_WORKSPACE'] ?? '.'), resolve(directory)).replaceAll('\\', '/');
  return path === '' || path.startsWith('..') ? '' : `${path}/`;
}

function summarySize(env: StepEnv): number {
  const path = env['GITHUB_STEP_SUMMARY'];
  if (!path) return 0;
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
