import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { report } from '../../__tests__/support/sample-report.ts';
import { BrokenRun } from '../model/index.ts';
import { nodeHost, type Streams, wantsColor } from './node.ts';

const folder = mkdtempSync(join(tmpdir(), 'regional-sts-node-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function streams(
  parts: { isTTY?: boolean; env?: Record<string, string> } = {},
): Streams & { out: string[]; err: string[] } {
  const out: string[] = [];
  const err: string[] = [];
  const isTTY = parts.isTTY ?? false;
  return {
    out,
    err,
    env: parts.env ?? {},
    stdout: { write: (text) => out.push(text), isTTY, columns: 77 },
    stderr: { write: (text) => err.push(text), isTTY },
  };
}

const artifact = { format: 'text', text: 'artifact', usualFile: 'x.txt' };

describe('the host of a terminal', () => {
  it('writes the artifact alone to standard output, and everything else to standard error', async () => {
    const process = streams();
    const host = nodeHost(process, (text) => `<${text}>`);
    host.progress('reading');
    await host.deliver({ ...artifact, file: null });
    await host.finish(report({ problems: [{ code: 'config', message: 'odd', path: 'f', line: 2 }] }), [
      { code: 'delivery', message: 'lost' },
    ]);
    await host.broken([{ code: 'usage', message: 'what' }]);
    expect(process.out).toEqual(['artifact\n']);
    expect(process.err).toEqual([
      '<reading>\n',
      'regional-sts: <f:2:1: odd>\n',
      'regional-sts: <lost>\n',
      'regional-sts: <what>\n',
    ]);
  });

  it('overwrites one line of progress on a terminal', async () => {
    const process = streams({ isTTY: true });
    const host = nodeHost(process, (text) => text);
    host.progress('one');
    host.progress('two');
    expect(process.err).toEqual(['\r\u001b[Kone', '\r\u001b[Ktwo']);
  });

  it('writes a file with the folders above it, and stops the run when it cannot', async () => {
    const host = nodeHost(streams(), (text) => text);
    await host.deliver({ ...artifact, file: join(folder, 'a', 'b', 'report.txt') });
    expect(readFileSync(join(folder, 'a', 'b', 'report.txt'), 'utf8')).toBe('artifact');
    writeFileSync(join(folder, 'plain'), '');
    await expect(host.deliver({ ...artifact, file: join(folder, 'plain', 'report.txt') })).rejects.toThrow(BrokenRun);
  });

  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('decides on colour: terminal %s, %j', (isTTY, env, expected) => {
    expect(wantsColor(streams({ isTTY, env: env as Record<string, string> }))).toBe(expected);
    expect(
      nodeHost(streams({ isTTY, env: env as Record<string, string> }), (text) => text).limits('text', null).color,
    ).toBe(expected);
    expect(nodeHost(streams({ isTTY: true }), (text) => text).limits('text', 'file').color).toBe(false);
  });
});
