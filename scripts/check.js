// What CI runs: format and lint, types, generate-and-diff, build-and-diff, tests. Stops at the first that fails.
import { spawnSync } from 'node:child_process';
import process from 'node:process';

const steps = [
  ['lint', 'npx biome check .'],
  ['types', 'npx tsc'],
  ['generated files', 'npx tsx scripts/generate.ts --check'],
  ['dist', 'npx tsx scripts/build.ts --check'],
  ['tests', 'npm test --silent'],
];
for (const [name, command] of steps) {
  console.log(`== ${name}: ${command}`);
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`${name} failed`);
    process.exit(status ?? 1);
  }
}
