import { enclosingNames } from '../../../syntax/code-bindings.ts';
import { readExpression } from '../../../syntax/code-expression.ts';
import { named, pathOf } from '../../../syntax/code-path.ts';
import { optionsIn, optionsOn } from './client-options.ts';
import type { FoundClient } from './found.ts';
import type { Program } from './program.ts';

/** `Aws::STS::STSClient sts(credentials, config);` is a declaration, which reads like that of a function. */
export function* cppClients(program: Program): Generator<FoundClient> {
  for (const node of program.root.descendantsOfType('declaration')) {
    const type = node?.childForFieldName('type');
    const callee = type ? pathOf(type) : undefined;
    const declarator = node?.childForFieldName('declarator');
    if (!node || !declarator || callee === undefined || !/(^|\.)STSClient$/.test(callee)) continue;
    // In the head of a class, or with real types of parameters, it is a function that gives a client.
    const list = declarator.childForFieldName('parameters') ?? declarator.childForFieldName('value');
    const args = list ? named(list) : [];
    if (args.some((one) => one.type === 'parameter_declaration' && one.childForFieldName('declarator'))) continue;
    if (/pointer|reference/.test(declarator.type) || !/(^|\n)\s*\S/.test(node.text)) continue;
    const options = args.flatMap((one) => {
      const name = one.type === 'parameter_declaration' ? one.childForFieldName('type') : one;
      if (!name) return [];
      return one.type === 'parameter_declaration'
        ? optionsOn(program, name.text, node)
        : optionsIn(program, readExpression(one));
    });
    yield {
      client: 'aws-sdk-cpp',
      callee,
      inside: enclosingNames(node),
      at: { start: node.startIndex, end: node.endIndex },
      options,
    };
  }
}
