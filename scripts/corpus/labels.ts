// The labelled repositories of __tests__/corpus: `<format>/<project>/…` and `<format>/labels.txt`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const roles = ['global', 'legacy-client', 'regional', 'benign'] as const;
export type Role = (typeof roles)[number];

/** What a line of a file means. */
export interface Label {
  readonly format: string;
  readonly project: string;
  /** Relative to the project. */
  readonly path: string;
  readonly line: number;
  readonly role: Role;
  /** `?`: right either way; neither missed when it is not said nor wrong when it is. */
  readonly optional: boolean;
  /** The line itself, so that a label never drifts from what it labels. */
  readonly text: string;
}

export interface Project {
  readonly format: string;
  readonly name: string;
  readonly folder: string;
  readonly files: readonly string[];
  readonly labels: readonly Label[];
}

const form = /^(?<project>[^/\s]+)\/(?<path>.+?):(?<line>\d+) (?<role>[a-z-]+)(?<optional>\??) \| (?<text>.*)$/;

/** Reads every project. Throws when a label points to nowhere, or to a line that says something else. */
export function readCorpus(root: string): readonly Project[] {
  return folders(root).flatMap((format) => {
    const labels = readLabels(root, format);
    const projects = folders(join(root, format)).map((name) => {
      const folder = join(root, format, name);
      return { format, name, folder, files: filesOf(folder), labels: labels.filter((one) => one.project === name) };
    });
    const known = new Set(projects.map(({ name }) => name));
    const lost = labels.find(({ project }) => !known.has(project));
    if (lost) throw new Error(`${format}/labels.txt labels ${lost.project}, which is not there`);
    return projects;
  });
}

function readLabels(root: string, format: string): readonly Label[] {
  const file = join(root, format, 'labels.txt');
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const parts = form.exec(line)?.groups;
      const role = roles.find((one) => one === parts?.['role']);
      if (!parts || role === undefined) throw new Error(`${file}: not "project/path:line role | text": ${line}`);
      const { project = '', path = '', text = '' } = parts;
      const label = {
        format,
        project,
        path,
        line: Number(parts['line']),
        role,
        optional: parts['optional'] === '?',
        text,
      };
      const actual = readFileSync(join(root, format, project, path), 'utf8')
        .split(/\r?\n/)
        [label.line - 1]?.trim();
      if (actual !== text) throw new Error(`${file}: ${project}/${path}:${label.line} says ${JSON.stringify(actual)}`);
      return label;
    });
}

function folders(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
