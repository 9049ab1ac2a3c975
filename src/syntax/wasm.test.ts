import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { wasmAssets } from './wasm.ts';

const root = join(import.meta.dirname, '../..');

describe('grammars', () => {
  it('are copied beside the bundle, each under its base name', () => {
    const copied: unknown = JSON.parse(readFileSync(join(root, 'scripts/assets.json'), 'utf8'));
    expect(copied).toEqual(
      Object.values(wasmAssets).map((specifier) => ({ from: `node_modules/${specifier}`, to: basename(specifier) })),
    );
    for (const specifier of Object.values(wasmAssets))
      expect(existsSync(join(root, 'node_modules', specifier))).toBe(true);
  });
});
