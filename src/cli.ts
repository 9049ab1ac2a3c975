#!/usr/bin/env node
import process from 'node:process';
import { main } from './commands/main.ts';

process.exitCode = await main(process.argv.slice(2), {
  // biome-ignore lint/style/noProcessEnv: the entry hands the environment on; nothing below reads it
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: process.stdin,
});
