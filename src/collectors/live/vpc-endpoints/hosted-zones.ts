import {
  type HostedZoneSummary,
  ListHostedZonesByVPCCommand,
  ListResourceRecordSetsCommand,
  type VPCRegion,
} from '@aws-sdk/client-route-53';
import { ask } from '../../../aws/ask.ts';
import { explainFailure } from '../../../aws/failure.ts';
import type { Pacer } from '../../../aws/pacing.ts';
import { gather } from '../../../aws/paging.ts';
import { type Fact, makeFact } from '../../../model/index.ts';
import { stsHost } from '../../../sts/partitions.ts';
import { noteFailure, placeOf, type RegionReading } from './region.ts';

export interface HostedZones {
  readonly facts: readonly Fact<'private-hosted-zone'>[];
  /** Whether the list was read to its end. */
  readonly complete: boolean;
}

/** The private hosted zones of a VPC that could answer for the Regional STS name, whoever owns them. */
export async function hostedZonesOf(reading: RegionReading, vpcId: string, pace: Pacer): Promise<HostedZones> {
  const { aws, region, route53 } = reading;
  const { items, failure } = await gather(aws.clock, async (token) => {
    await pace();
    // The model lists the Regions it knows as an enumeration; a Region that is newer than the SDK is sent as it is.
    const where = { VPCId: vpcId, VPCRegion: region as VPCRegion };
    const answer = await route53.send(new ListHostedZonesByVPCCommand({ ...where, NextToken: token }));
    return { items: answer.HostedZoneSummaries, next: answer.NextToken };
  });
  if (failure) noteFailure(reading, 'route53:ListHostedZonesByVPC', ['private-hosted-zone'], failure, vpcId);
  const facts: Fact<'private-hosted-zone'>[] = [];
  for (const zone of items) {
    const name = withoutDot(zone.Name ?? '');
    if (zone.HostedZoneId === undefined || !isAbove(name, stsHost(region))) continue;
    const servesRegionalName = await serves(reading, zone, name, pace);
    const owner = zone.Owner?.OwningAccount ?? zone.Owner?.OwningService ?? 'unknown';
    facts.push(
      makeFact({
        kind: 'private-hosted-zone',
        key: vpcId,
        label: `${name} in ${vpcId}`,
        data: { zoneId: zone.HostedZoneId, name, vpcId, region, owner, servesRegionalName },
        place: placeOf(reading, zone.HostedZoneId),
      }),
    );
  }
  return { facts, complete: failure === undefined };
}

/**
 * Whether a zone has an address record for the Regional STS name. The records of another account's zone cannot be listed:
 * there a zone of exactly that name was made for nothing else, and a zone above it leaves the question open.
 */
async function serves(
  reading: RegionReading,
  zone: HostedZoneSummary,
  name: string,
  pace: Pacer,
): Promise<boolean | 'unknown'> {
  const { aws, region, route53 } = reading;
  const host = stsHost(region);
  if (zone.Owner?.OwningAccount !== aws.account) return name === host ? true : 'unknown';
  try {
    const answer = await ask(aws.clock, async () => {
      await pace();
      const command = new ListResourceRecordSetsCommand({
        HostedZoneId: zone.HostedZoneId,
        StartRecordName: host,
        MaxItems: 10,
      });
      return route53.send(command);
    });
    // The list starts at the name, so its records, if any, stand first.
    return (answer.ResourceRecordSets ?? []).some(
      (record) => withoutDot(record.Name ?? '') === host && ['A', 'AAAA', 'CNAME'].includes(record.Type ?? ''),
    );
  } catch (error) {
    noteFailure(
      reading,
      'route53:ListResourceRecordSets',
      ['private-hosted-zone'],
      explainFailure(error),
      zone.HostedZoneId,
    );
    return 'unknown';
  }
}

/** Whether a zone of this name is asked for the host: it has the host's name or a name above it. */
function isAbove(zone: string, host: string): boolean {
  return zone !== '' && (host === zone || host.endsWith(`.${zone}`));
}

function withoutDot(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
