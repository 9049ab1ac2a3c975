import type { ClientName } from '../../../sts/types.ts';
import type { CodeLanguage } from '../../../syntax/code.ts';
import { type CallExpression, readExpression } from '../../../syntax/code-expression.ts';
import { optionsIn } from './client-options.ts';
import type { Call, Program } from './program.ts';

type Teller = (program: Program, call: Call) => ClientName | undefined;

const tellers: Readonly<Partial<Record<CodeLanguage, Teller>>> = {
  python,
  javascript,
  typescript: javascript,
  tsx: javascript,
  java,
  go,
  ruby: (_, { callee }) => (/(^|\.)STS\.Client\.new$/.test(callee) ? 'aws-sdk-ruby' : undefined),
  php,
  csharp,
  rust,
  cpp,
};

/** The client of STS that a call builds, or undefined. */
export function clientBuiltBy(program: Program, call: Call): ClientName | undefined {
  return tellers[program.language]?.(program, call);
}

function readCall(call: Call): CallExpression | undefined {
  const read = readExpression(call.node);
  return read.kind === 'call' ? read : undefined;
}

/** `boto3.client('sts')`, `session.client('sts')`, `session.create_client(service_name='sts')` */
function python(program: Program, call: Call): ClientName | undefined {
  if (!/\.(client|create_client)$/.test(call.callee)) return undefined;
  const args = readCall(call)?.arguments ?? [];
  const service = args.find((one) => one.name === 'service_name') ?? args.find((one) => one.name === undefined);
  return service && program.constants.textOf(service.value) === 'sts' ? 'boto3' : undefined;
}

const assuming =
  /(^|\.)(fromTemporaryCredentials|fromTokenFile|fromWebToken|fromNodeProviderChain|fromIni|getDefaultRoleAssumer(WithWebIdentity)?)$/;

/** Credentials of version 2 that call STS by themselves. */
const assumingV2 =
  /^(AWS|aws)\.(ChainableTemporaryCredentials|TemporaryCredentials|(TokenFile)?WebIdentityCredentials)$/;

function javascript(program: Program, call: Call): ClientName | undefined {
  const { callee, name, node } = call;
  // A bundle may hand the class out under a longer name.
  if (node.type === 'new_expression' && /STSClient$/.test(name)) return 'aws-sdk-js-v3';
  if (node.type === 'new_expression' && name === 'STS') {
    if (/@aws-sdk\/client-sts/.test(program.text)) return 'aws-sdk-js-v3';
    return /^aws\.STS$/i.test(callee) || /['"](aws-sdk|aws-sdk\/[\w/.-]+)['"]/.test(program.text)
      ? 'aws-sdk-js-v2'
      : undefined;
  }
  if (node.type === 'new_expression' && assumingV2.test(callee)) return 'aws-sdk-js-v2';
  if (!assuming.test(callee)) return undefined;
  const read = readCall(call);
  return read && optionsIn(program, read).length > 0 ? 'aws-sdk-js-v3' : undefined;
}

function java(_: Program, { callee, node }: Call): ClientName | undefined {
  if (/(^|\.)Sts(Async)?Client\.(builder|create)$/.test(callee)) return 'aws-sdk-java-v2';
  if (/(^|\.)AWSSecurityTokenService(Async)?ClientBuilder\.(standard|defaultClient)$/.test(callee))
    return 'aws-sdk-java-v1';
  const isOld =
    node.type === 'object_creation_expression' && /(^|\.)AWSSecurityTokenService(Async)?Client$/.test(callee);
  return isOld ? 'aws-sdk-java-v1' : undefined;
}

const goImport = /(?:\b(\w+)[ \t]+)?"github\.com\/aws\/aws-sdk-go(-v2)?\/service\/sts"/g;

/** `sts.New(session, …)`, `sts.NewFromConfig(config, …)`, under whatever name the file imports the package. */
function go(program: Program, { callee }: Call): ClientName | undefined {
  const match = /^(\w+)\.(New|NewFromConfig)$/.exec(callee);
  if (!match) return undefined;
  for (const [, alias = 'sts', second] of program.text.matchAll(goImport)) {
    if ((alias === 'import' ? 'sts' : alias) === match[1]) return second ? 'aws-sdk-go-v2' : 'aws-sdk-go-v1';
  }
  return undefined;
}

function php(program: Program, call: Call): ClientName | undefined {
  const { callee, name, node } = call;
  if (node.type === 'object_creation_expression' && name === 'StsClient') return 'aws-sdk-php';
  if (/(^|\.)StsClient\.factory$/.test(callee) || /\.createSts$/.test(callee)) return 'aws-sdk-php';
  if (!/\.createClient$/.test(callee)) return undefined;
  const [first] = readCall(call)?.arguments ?? [];
  const service = first ? program.constants.textOf(first.value) : undefined;
  return service?.toLowerCase() === 'sts' ? 'aws-sdk-php' : undefined;
}

function csharp(program: Program, { name, node }: Call): ClientName | undefined {
  if (/^(AddAWSService|TryAddAWSService|CreateServiceClient)$/.test(name)) {
    const called = node.childForFieldName('function')?.text ?? '';
    return /<\s*([\w.]*\.)?IAmazonSecurityTokenService\s*>\s*$/.test(called) ? 'aws-sdk-net' : undefined;
  }
  if (node.type !== 'object_creation_expression') return undefined;
  if (name === 'AmazonSecurityTokenServiceClient') return 'aws-sdk-net';
  // A configuration by itself counts where the client is built elsewhere (by a container of dependencies).
  const alone = !program.calls.some((other) => other.name === 'AmazonSecurityTokenServiceClient');
  return name === 'AmazonSecurityTokenServiceConfig' && alone ? 'aws-sdk-net' : undefined;
}

function rust(program: Program, { callee, name }: Call): ClientName | undefined {
  if (/(^|\.)(AssumeRoleProvider\.builder|AssumeRoleProviderBuilder\.new)$/.test(callee)) return 'aws-sdk-rust';
  // A configuration by itself counts where no client is built of one.
  if (
    name !== 'from_conf' &&
    program.calls.some((other) => other.name === 'from_conf') &&
    !/(^|\.)\w*Client\.new$/.test(callee)
  )
    return undefined;
  if (
    /(^|\.)aws_sdk_sts\.(Client\.(new|from_conf)|Config\.(builder|new)|config\.(Builder\.(from|new)|Config\.(builder|new)))$/.test(
      callee,
    )
  )
    return 'aws-sdk-rust';
  if (!/\buse\s+aws_sdk_sts\b/.test(program.text)) return undefined;
  if (/^sts\.(Client\.(new|from_conf)|[Cc]onfig\.(builder|Builder\.(from|new)))$/.test(callee)) return 'aws-sdk-rust';
  const alias = /aws_sdk_sts::(?:\{[^}]*?\b)?Client\s+as\s+(\w+)/.exec(program.text)?.[1];
  const bare = /aws_sdk_sts::(?:\{[^}]*?\b)?Client\b(?!\s+as)/.test(program.text) ? 'Client' : undefined;
  const match = /^(\w+)\.(new|from_conf)$/.exec(callee);
  return match && (match[1] === alias || match[1] === bare) ? 'aws-sdk-rust' : undefined;
}

function cpp(_: Program, { callee, node }: Call): ClientName | undefined {
  if (node.type === 'new_expression') return /(^|\.)STSClient$/.test(callee) ? 'aws-sdk-cpp' : undefined;
  const called = node.childForFieldName('function')?.text.slice(0, 200) ?? '';
  return /(^|::)(STSClient|(MakeShared|make_shared|MakeUnique|make_unique)<[\w: ]*STSClient>)$/.test(called)
    ? 'aws-sdk-cpp'
    : undefined;
}
