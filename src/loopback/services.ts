import { cloudtrail } from './cloudtrail.ts';
import { ec2 } from './ec2.ts';
import type { LoopbackService } from './protocol.ts';
import { route53 } from './route53.ts';
import { sts } from './sts.ts';

/** The services that the stand-in plays; a new one is a line here. */
export const services: readonly LoopbackService[] = [cloudtrail, ec2, route53, sts];
