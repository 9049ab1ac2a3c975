// Renders every reporter over the sample reports to a folder, so that a person can look at them:
//   npx tsx scripts/render-samples.ts [FOLDER]
// The job summary is also made a page and, where Chromium is installed, a picture.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import process from 'node:process';
import { githubHtml } from '../__tests__/support/github-html.ts';
import { sampleFiles, samples } from '../__tests__/support/sample-reports.ts';
import { lineAddress } from '../src/delivery/links.ts';
import type { Limits } from '../src/model/index.ts';
import { units } from '../src/reporters/registry.generated.ts';

const folder = resolve(process.argv[2] ?? mkdtempSync(join(tmpdir(), 'regional-sts-samples-')));
mkdirSync(folder, { recursive: true });

const place = { server: 'https://github.com', owner: 'example', repo: 'app', commit: 'main', prefix: '' };
const limits: Limits = {
  columns: 100,
  link: (path, line) => lineAddress(place, path, line),
  line: (path, line) => sampleFiles[path]?.[line - 1],
};

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:980px;margin:24px auto;padding:0 24px;color:#1f2328}
h2,h3{border-bottom:1px solid #d1d9e0;padding-bottom:.3em}table{border-collapse:collapse}th,td{border:1px solid #d1d9e0;padding:6px 13px}
code{background:#818b981f;border-radius:6px;padding:.2em .4em;font-size:85%}pre{background:#f6f8fa;padding:16px}pre code{background:none}`;

for (const [name, report] of Object.entries(samples)) {
  for (const unit of units) {
    const { render } = await unit.load();
    const file = join(folder, `${name}-${unit.about.id}${extname(unit.about.file)}`);
    const text = render(report, limits);
    writeFileSync(file, text);
    if (unit.about.id === 'text')
      writeFileSync(join(folder, `${name}-text-colour.txt`), render(report, { ...limits, color: true }));
    if (unit.about.id === 'markdown')
      page(
        `${name}-markdown`,
        `<!doctype html><meta charset="utf-8"><title>${name}</title><style>${style}</style>${githubHtml(text)}`,
      );
    if (unit.about.id === 'html') picture(file, `${name}-html`);
  }
}
console.log(`samples are in ${folder}`);

function page(name: string, html: string): void {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, html);
  picture(file, name);
}

function picture(file: string, name: string): void {
  const target = join(folder, `${name}.png`);
  const options = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    '--window-size=1080,1700',
    `--screenshot=${target}`,
  ];
  const { error } = spawnSync('chromium', [...options, `file://${file}`], { stdio: 'ignore', timeout: 60_000 });
  if (error) console.error(`no picture of ${name}: ${error.message}`);
}
