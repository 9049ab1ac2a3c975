import type { Fact } from '../../../model/index.ts';
import type { HclBlock } from '../../../syntax/hcl.ts';
import type { HclExpression, Heredoc } from '../../../syntax/hcl-expression.ts';
import { scriptFacts } from '../../user-data-script.ts';

const holders = /^(user_data|user_data_base64|startup_script|custom_data)$/;

/** Scripts in the user data of a machine. */
export function* userDataFacts(block: HclBlock, path: string): Generator<Fact> {
  if (block.type !== 'resource') return;
  for (const attribute of block.attributes) {
    const document = holders.test(attribute.name) ? heredocIn(attribute.value) : undefined;
    if (document) yield* scriptFacts(document, block.labels.join('.'), path, attribute.nameSpan);
  }
}

/** The text of a heredoc, alone or handed on: `base64encode(<<-EOT … EOT)`. */
function heredocIn(expression: HclExpression, depth = 0): Heredoc | undefined {
  if (expression.kind === 'template') return expression.heredoc;
  const [first] = expression.kind === 'call' && depth < 4 ? expression.args : [];
  return first && heredocIn(first, depth + 1);
}
