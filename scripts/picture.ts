// Draws docs/report.svg, the picture of the README: the beginning of a real report of `demo`, as a terminal shows it.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';

const root = resolve(import.meta.dirname, '..');
const lines = 46;
const columns = 104;
const run = spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'demo'], {
  encoding: 'utf8',
  env: { PATH: process.env['PATH'], FORCE_COLOR: '1' },
});
const all = run.stdout.trimEnd().split('\n');
const shown = [...all.slice(0, lines - 4), '   ⋮', ...all.slice(-3)];

const colours: Readonly<Record<string, string>> = {
  '31': '#ff7b72',
  '32': '#7ee787',
  '33': '#e3b341',
  '34': '#79c0ff',
  '35': '#d2a8ff',
  '36': '#76e3ea',
  '90': '#8b949e',
  '2': '#8b949e',
};

const escapeCode = String.fromCharCode(27);
const sequences = new RegExp(`(${escapeCode}\\[[\\d;]*m)`);
const sequence = new RegExp(`^${escapeCode}\\[([\\d;]*)m$`);

/** One line of ANSI text as SVG spans. */
function spans(line: string): string {
  let style = '';
  let bold = false;
  return line
    .split(sequences)
    .map((part) => {
      const code = sequence.exec(part)?.[1];
      if (code === undefined)
        return part === ''
          ? ''
          : `<tspan${style ? ` fill="${style}"` : ''}${bold ? ' font-weight="bold"' : ''}>${escapeXml(part)}</tspan>`;
      for (const one of code.split(';')) {
        if (one === '' || one === '0' || one === '39') style = '';
        if (one === '1') bold = true;
        if (one === '' || one === '0' || one === '22') bold = false;
        if (one === '22' && style === colours['2']) style = '';
        style = colours[one] ?? style;
      }
      return '';
    })
    .join('');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll(' ', '\u00a0');
}

const width = columns * 8 + 32;
const height = shown.length * 18 + 40;
const rows = shown.map((line, index) => `<text x="16" y="${32 + index * 18}">${spans(line)}</text>`);
writeFileSync(
  join(root, 'docs/report.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="A report of regional-sts demo">
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="13" fill="#e6edf3">
${rows.join('\n')}
</g>
</svg>
`,
);
console.log(`docs/report.svg: ${shown.length} of ${all.length} lines`);
