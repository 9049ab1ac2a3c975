import type { Node } from 'web-tree-sitter';
import type { CodeLanguage } from '../../../syntax/code.ts';
import { clientsOf } from './clients.ts';
import { cppClients } from './cpp-clients.ts';
import { defaultsOf } from './defaults.ts';
import { environmentWrites } from './environment.ts';
import type { Found } from './found.ts';
import { searchPowershell } from './powershell.ts';
import { readProgram } from './program.ts';
import { searchShell } from './shell.ts';

/** What a program in any of the languages has to say about STS. */
export function search(path: string, text: string, language: CodeLanguage, root: Node): Found {
  if (language === 'bash') return searchShell(text, root);
  if (language === 'powershell') return searchPowershell(text, root);
  const program = readProgram(path, text, language, root);
  const clients = [...clientsOf(program), ...(language === 'cpp' ? cppClients(program) : [])];
  const variables = [...environmentWrites(program)];
  const taken = [...variables, ...clients.flatMap((client) => client.options)];
  return { clients, variables, defaults: [...defaultsOf(program, taken)] };
}
