// Precision and recall on the labelled corpus: `npm run corpus [-- FORMAT…]`, or on labelled repositories of your own:
// `npm run corpus -- --root DIR [FORMAT…]`. Lists every wrong and every missed line.
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { type Project, readCorpus } from './corpus/labels.ts';
import { type Measure, measure, precisionOf, ratio, recallOf, total } from './corpus/measure.ts';
import { predict } from './corpus/predict.ts';

const { values, positionals: wanted } = parseArgs({
  args: process.argv.slice(2),
  options: { root: { type: 'string', default: join(import.meta.dirname, '../__tests__/corpus') } },
  allowPositionals: true,
});
const projects = readCorpus(resolve(values.root)).filter(
  ({ format }) => wanted.length === 0 || wanted.includes(format),
);
const started = performance.now();
const measures: Measure[] = [];
for (const project of projects) measures.push(measure(project, await predict(project)));
const formats = [...new Set(projects.map(({ format }) => format))];
const rows = formats.map((format) =>
  total(
    format,
    measures.filter((one) => one.format === format),
  ),
);
const all = total('all', measures);

const share = (part: number, whole: number): string => (whole === 0 ? '-' : `${part}/${whole}`);
const percent = (value: number): string => `${(100 * value).toFixed(1)}`;
const cells = (one: Measure): readonly string[] => [
  one.format,
  ...(['global', 'legacy-client', 'regional'] as const).flatMap((role) => {
    const { right, said, found, labelled } = one.counts[role];
    return [share(right, said), share(found, labelled)];
  }),
  share(one.counts.benign.found, one.counts.benign.labelled),
  percent(precisionOf(one)),
  percent(recallOf(one)),
];
const heads = ['format', 'global P', 'R', 'client P', 'R', 'regional P', 'R', 'benign quiet', 'P %', 'R %'];
const table = [heads, ...rows.map(cells), cells(all)];
const widths = heads.map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
for (const row of table)
  console.log(
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
for (const { kind, format, project, at, role, detail } of all.mistakes)
  console.log(`${kind} ${role}: ${format}/${project} ${at}: ${detail}`);
const { global, 'legacy-client': client, regional, benign } = all.counts;
console.log(`
${countFiles(projects)} files in ${projects.length} projects, labelled: ${global.labelled} global, ${client.labelled} legacy clients, ${regional.labelled} regional, ${benign.labelled} benign
precision ${percent(precisionOf(all))} %, recall ${percent(recallOf(all))} %, benign left alone ${percent(ratio(benign.found, benign.labelled))} %, ${((performance.now() - started) / 1000).toFixed(1)} s`);

function countFiles(list: readonly Project[]): number {
  return list.reduce((sum, { files }) => sum + files.length, 0);
}
