import type { Fact } from '../../../model/index.ts';
import { ancestry, type Known, type Workload } from './environment.ts';

/** Who sets variables of its own for a workload. */
export interface Platform {
  readonly kind: 'none' | 'lambda' | 'eks';
  /** Whether it asks for Regional endpoints where nothing else does. */
  readonly isRegional: boolean;
  /** The service account whose annotation takes Regional endpoints away. */
  readonly refusal?: Fact<'eks-service-account'> | undefined;
}

/**
 * Lambda gives every function both Region variables. The webhook of EKS gives them to a pod whose service account has a role, unless
 * one of them is there, and asks for Regional endpoints unless the annotation says no.
 * Source: aws/amazon-eks-pod-identity-webhook pkg/handler/handler.go; EKS user guide (the default since 1.22), read 2026-08-11.
 */
export function platformOf(id: string, known: Known): Platform {
  const lineage = ancestry(id, known.workloads).flatMap((one) => known.workloads.get(one) ?? []);
  if (lineage.some(isLambda)) return { kind: 'lambda', isRegional: false };
  const account = lineage.find(({ data }) => data.runtime === 'eks-irsa');
  if (account === undefined) return { kind: 'none', isRegional: false };
  const refusal = known.optedOut.get(account.data.workload);
  return { kind: 'eks', isRegional: refusal === undefined, refusal };
}

function isLambda({ data }: Workload): boolean {
  return data.type === 'function' || data.runtime.startsWith('lambda:');
}
