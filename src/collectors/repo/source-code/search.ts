import type { Node } from 'web-tree-sitter';
import type { CodeLanguage } from '../../../syntax/code.ts';
import { clientsOf } from './clients.ts';
import { cppClients } from './cpp-clients.ts';
import { defaultsOf } from './defaults.ts';
import { environmentWrites } from './environment.ts';
import type { Found } from './found.ts';
import { handedOn } from './handed-on.ts';
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
  const defaults = [...defaultsOf(program, taken)];
  const others = [...handedOn(program, [...taken, ...defaults])].sort((a, b) => a.whole.start - b.whole.start);
  return { clients, variables, defaults, handedOn: others };
}
