// Runs the committed bundle as a step on an independent runner, nektos/act in host mode, and fails when its outputs, its summary
// or its annotation are missing: `npm run test:act`. Needs `act` (go install github.com/nektos/act@v0.2.87) and Node 24 on PATH.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';

const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'regional-sts-act-'));
const files = {
  'compose.yaml':
    'services:\n  api:\n    image: example/api\n    environment:\n      AWS_STS_REGIONAL_ENDPOINTS: legacy\n',
  '.github/regional-sts.yml': 'ignore: [action/**]\n',
  // act copies the repository where a step checks it out, and skips the fetch since it is the same one.
  '.github/workflows/sts.yml': `on: pull_request
jobs:
  sts:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: ./action
        id: sts
        continue-on-error: true
      - run: |
          echo "outcome=\${{ steps.sts.outputs.outcome }} violations=\${{ steps.sts.outputs.violations }} step=\${{ steps.sts.outcome }}"
          test -s "\${{ steps.sts.outputs.report-path }}" && echo "report is there"
`,
};
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
cpSync(join(root, 'dist'), join(folder, 'action/dist'), { recursive: true });
cpSync(join(root, 'action.yml'), join(folder, 'action/action.yml'));
const git = (...args: string[]) =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=act', '-c', 'user.email=act@example.com', ...args]);
git('init', '-q');
git('add', '-A');
git('commit', '-qm', 'A pull request');

// Nothing leaves the machine: the API of GitHub is a closed port.
const args = ['pull_request', '-P', 'ubuntu-latest=-self-hosted', '--env', 'GITHUB_API_URL=http://127.0.0.1:9'];
const { stdout, stderr, error } = spawnSync('act', args, { cwd: folder, encoding: 'utf8' });
rmSync(folder, { recursive: true, force: true });
if (error) throw error;
const expected = [
  '| outcome=fail violations=1 step=failure',
  '| report is there',
  '::error',
  'AWS_STS_REGIONAL_ENDPOINTS asks for the legacy mode',
  'Violations (1 finding)',
];
const missing = expected.filter((text) => !stdout.includes(text));
if (missing.length > 0) {
  console.error(`${stdout}\n${stderr}\nmissing: ${missing.join('; ')}`);
  process.exitCode = 1;
} else console.log('the step ran on act: outputs, report, annotation and summary are there');
