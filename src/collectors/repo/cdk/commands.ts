import type { Fact } from '../../../model/index.ts';
import { nodeSpan } from '../../../syntax/code-values.ts';
import type { EnvironmentPair } from '../../../syntax/environment-pairs.ts';
import { readEnvironmentWrites } from '../../../syntax/environment-writes.ts';
import type { Installed } from '../../../syntax/install-commands.ts';
import { installsIn } from '../../../syntax/script-installs.ts';
import { scalarNode, type ValueNode } from '../../../syntax/value-tree.ts';
import type { Construct, Constructs } from '../../constructs.ts';
import { isEnvironmentSetting } from '../../environment-facts.ts';
import { decisive, installFacts } from '../../install-facts.ts';

/** A command that a program writes out for a machine or a build. */
interface Command {
  readonly text: string;
  readonly node: ValueNode;
}

/** What the commands of a construct set and install. */
export interface Commands {
  readonly settings: readonly EnvironmentPair[];
  readonly installs: readonly { readonly installed: Installed; readonly node: ValueNode }[];
}

/** Methods that hand commands to the machine that they are called on. */
export const adding = /^(addCommands|add_commands|addUserData|add_user_data)$/;
const keys = /^(install_?)?commands$/i;

/** Commands stand in lists of that name, in a build specification too, or are the arguments of a method. */
export function commandsOf(construct: Construct, { constants, values }: Constructs): Commands {
  const written = adding.test(construct.type)
    ? construct.call.arguments.flatMap(({ value }): Command[] => {
        const text = constants.textOf(value);
        const { node } = value;
        const base = { path: values.path, span: nodeSpan(node), written: node.text };
        return text === undefined ? [] : [{ text, node: scalarNode({ ...base, value: text }) }];
      })
    : [...listed(construct.properties)];
  return {
    settings: written.flatMap(({ text, node }) =>
      readEnvironmentWrites(text)
        .filter(({ name, reach }) => reach === 'script' && isEnvironmentSetting(name))
        .map(({ name, value }) => ({
          name,
          value,
          written: node.written,
          span: node.span,
          valueSpan: node.span,
          path: node.path,
          trail: ['commands'],
        })),
    ),
    installs: written.flatMap(({ text, node }) => installsIn(text).map((installed) => ({ installed, node }))),
  };
}

function* listed(node: ValueNode): Generator<Command> {
  for (const { key, value } of node.entries) {
    if (!keys.test(key)) yield* listed(value);
    else for (const item of value.items) if (item.value) yield { text: item.value, node: item };
  }
}

/** The clients that the commands of a workload install. */
export function* clientsOf({ installs }: Commands, workload: string, directory: string): Generator<Fact> {
  for (const { installed, node } of decisive(installs)) {
    const { path, span } = node;
    yield* installFacts({
      installed,
      workload,
      directory,
      path,
      spanOf: () => span,
      trail: `${workload}/commands`,
    });
  }
}
