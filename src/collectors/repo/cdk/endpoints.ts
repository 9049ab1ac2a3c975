import type { Fact } from '../../../model/index.ts';
import { named, readExpression } from '../../../syntax/code-expression.ts';
import { nodeSpan } from '../../../syntax/code-values.ts';
import { valueAt } from '../../../syntax/value-tree.ts';
import type { Construct, Constructs } from '../../constructs.ts';
import { codeSwitch, countOf, declaredEndpoint, groupsOf, policyOf, serviceWritten } from '../../declared-endpoints.ts';

const declaring = /^(addInterfaceEndpoint|add_interface_endpoint|InterfaceVpcEndpoint)$/;

/** The interface endpoints for STS of a CDK program: by their service, or by a loop over a list of services. */
export function* endpointsOf(constructs: Constructs, path: string): Generator<Fact> {
  const loops: Construct[] = [];
  const taken = new Set<number>();
  for (const construct of constructs.all) {
    if (construct.type === 'CfnVPCEndpoint') yield* fromResource(construct, constructs, path);
    if (!declaring.test(construct.type)) continue;
    const service = valueAt(construct.properties, 'service');
    const name = service ? serviceIn(service.written, service.value) : undefined;
    if (name) {
      yield* endpoint(construct, constructs, path, name, nodeSpan(construct.node), constructs.keyOf(construct));
      for (const at of serviceNodes(construct.node)) taken.add(at.id);
    } else if (service?.value === undefined) loops.push(construct);
  }
  // `for (const service of [InterfaceVpcEndpointAwsService.STS, …]) vpc.addInterfaceEndpoint(…, { service })`
  const [loop] = loops;
  if (!loop) return;
  const root = rootOf(loop);
  for (const at of serviceNodes(root)) {
    if (taken.has(at.id)) continue;
    const name = serviceIn(at.text, undefined);
    if (name) yield* endpoint(loop, constructs, path, name, nodeSpan(at), `${constructs.keyOf(loop)}/STS`);
  }
}

function rootOf({ node }: Construct) {
  let at = node;
  while (at.parent) at = at.parent;
  return at;
}

/** Outermost expressions that name a service for STS. */
function serviceNodes(root: Construct['node']): readonly Construct['node'][] {
  return root
    .descendantsOfType([
      'member_expression',
      'attribute',
      'field_access',
      'member_access_expression',
      'call_expression',
    ])
    .filter((node) => node !== null && /InterfaceVpcEndpointAwsService[._]STS(_FIPS)?(\(\))?$/.test(node.text));
}

function serviceIn(written: string, text: string | null | undefined): string | undefined {
  const known = /InterfaceVpcEndpointAwsService[._]STS(_FIPS)?(\(\))?$/.exec(written);
  if (known) return `com.amazonaws.*.sts${known[1] ? '-fips' : ''}`;
  return serviceWritten(written, text);
}

function* endpoint(
  { properties, node }: Construct,
  constructs: Constructs,
  path: string,
  serviceName: string,
  span: ReturnType<typeof nodeSpan>,
  name: string,
): Generator<Fact> {
  const dns = valueAt(properties, 'privateDnsEnabled') ?? valueAt(properties, 'private_dns_enabled');
  const groups = valueAt(properties, 'securityGroups') ?? valueAt(properties, 'security_groups');
  // An absent switch is on for services of AWS. Source: aws/aws-cdk, pull request 5987.
  const isOpen = (properties.open ?? []).length > 0;
  const first = named(node)[0];
  const head =
    span.start.line === span.end.line ? span : { start: span.start, end: first ? nodeSpan(first).end : span.end };
  yield* declaredEndpoint({
    name,
    serviceName,
    declaredBy: 'construct',
    privateDns: codeSwitch(dns, isOpen ? 'unknown' : true),
    privateDnsSpan: dns?.span,
    // Subnets are chosen by a selection, all private ones when there is none.
    subnets: 'unknown',
    // Without groups the construct makes one of its own.
    securityGroups: groups ? groupsOf(groups) : 'named',
    policy: constructs.all.some(({ type }) => /^(addToPolicy|add_to_policy)$/.test(type)) ? 'unknown' : 'full-access',
    path,
    span: head,
  });
}

function* fromResource(construct: Construct, constructs: Constructs, path: string): Generator<Fact> {
  const { properties, node } = construct;
  const service = valueAt(properties, 'serviceName') ?? valueAt(properties, 'service_name');
  const name = service && serviceIn(service.written, service.value);
  if (!name) return;
  const dns = valueAt(properties, 'privateDnsEnabled') ?? valueAt(properties, 'private_dns_enabled');
  const read = readExpression(node);
  yield* declaredEndpoint({
    name: constructs.keyOf(construct),
    serviceName: name,
    declaredBy: 'construct',
    privateDns: codeSwitch(dns, (properties.open ?? []).length > 0 ? 'unknown' : false),
    privateDnsSpan: dns?.span,
    subnets: countOf(valueAt(properties, 'subnetIds') ?? valueAt(properties, 'subnet_ids')),
    securityGroups: groupsOf(valueAt(properties, 'securityGroupIds') ?? valueAt(properties, 'security_group_ids')),
    policy: policyOf(valueAt(properties, 'policyDocument') ?? valueAt(properties, 'policy_document')),
    path,
    span: read.kind === 'call' && service ? { start: service.span.start, end: service.span.end } : nodeSpan(node),
  });
}
