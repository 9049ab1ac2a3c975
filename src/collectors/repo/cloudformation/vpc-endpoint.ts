import type { Fact } from '../../../model/index.ts';
import { type ValueEntry, type ValueNode, valueAt } from '../../../syntax/value-tree.ts';
import { countOf, declaredEndpoint, groupsOf, policyOf, switchOf } from '../../declared-endpoints.ts';

/** The endpoint that a resource of type `AWS::EC2::VPCEndpoint` declares, when it is one for STS. */
export function* vpcEndpoint(entry: ValueEntry, properties: ValueNode): Generator<Fact> {
  const service = properties.entries.findLast(({ key }) => key === 'ServiceName');
  if (!service || service.path !== entry.path) return;
  const dns = valueAt(properties, 'PrivateDnsEnabled');
  yield* declaredEndpoint({
    name: entry.key,
    serviceName: service.value.value ?? pattern(service.value.written),
    declaredBy: 'resource',
    // An absent switch is off. Source: awsdocs/aws-cloudformation-user-guide, pull request 391.
    privateDns: switchOf(dns, false),
    privateDnsSpan: dns?.span,
    subnets: countOf(valueAt(properties, 'SubnetIds')),
    securityGroups: groupsOf(valueAt(properties, 'SecurityGroupIds')),
    policy: policyOf(valueAt(properties, 'PolicyDocument')),
    path: service.path,
    span: { start: service.keySpan.start, end: service.value.span.end },
  });
}

/** The name of a service that functions compute, in its short and its long forms, with `*` for what is computed. */
function pattern(written: string): string {
  const text = written.replaceAll(/\$\{[^}]*\}/g, '*');
  const plain = /((?:cn\.)?com\.amazonaws\.[\w*.-]+)["'\s\]}]*$/.exec(text)?.[1];
  if (plain) return plain;
  // `Fn::Join` over pieces: the first and the last of them are written.
  const joined = /com\.amazonaws\b[\s\S]{0,200}?\bsts(-fips)?["'\s\]}]*$/.exec(text);
  return joined ? `com.amazonaws.*.sts${joined[1] ?? ''}` : '*';
}
