import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { lineReader } from './files.ts';

it('reads lines for code frames from a directory', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lines-'));
  writeFileSync(join(folder, 'crlf'), '\ufeffone\r\ntwo\rthree');
  const line = lineReader(folder);
  expect([1, 2, 3, 4].map((number) => line('crlf', number))).toEqual(['one', 'two', 'three', undefined]);
  expect(line('missing', 1)).toBeUndefined();
});
