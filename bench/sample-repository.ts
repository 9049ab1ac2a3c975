import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const contents: readonly (readonly [string, string])[] = [
  ['ts', "import { a } from './a.ts';\nexport function f(x: number): number { return x * 2; }\n".repeat(40)],
  ['py', 'import os\n\ndef handler(event):\n    return os.environ.get("HOME")\n'.repeat(40)],
  ['md', '# A page\n\nSome words about nothing in particular, costs and posts.\n'.repeat(60)],
  ['yaml', 'services:\n  api:\n    image: x\n    environment:\n      LOG_LEVEL: info\n'],
  ['json', JSON.stringify({ name: 'x', values: Array.from({ length: 200 }, (_, index) => index) }, null, 2)],
];
const aws = ['yaml', 'services:\n  api:\n    image: x\n    environment:\n      AWS_REGION: eu-west-1\n'] as const;

/** A work tree of so many files in a temporary folder. One in a hundred says something about AWS, as in docs/field-test.md. */
export function sampleRepository(files: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'regional-sts-bench-'));
  for (let index = 0; index < files; index += 1) {
    const [extension, text] = index % 100 === 0 ? aws : (contents[index % contents.length] ?? aws);
    const directory = join(folder, `package-${index % 100}`, `part-${index % 7}`);
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, `file-${index}.${extension}`), text);
  }
  execFileSync('git', ['init', '-q', folder]);
  return folder;
}
