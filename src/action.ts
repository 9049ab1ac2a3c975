import process from 'node:process';
import { action } from './commands/action.ts';

// biome-ignore lint/style/noProcessEnv: the entry hands the environment on; nothing below reads it
process.exitCode = await action(process.env);
