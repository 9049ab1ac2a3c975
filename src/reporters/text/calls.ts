import type { CallerTrend, CallTrend } from '../../model/index.ts';
import { escapeTerminal } from '../escape/terminal.ts';
import { paragraph } from '../escape/visible.ts';
import { describeCalls, describeChange, describeComparison, globalCallers, sparkline } from '../reading/calls.ts';
import { minute } from '../reading/scope.ts';
import type { TextOptions } from './findings.ts';
import { wrap } from './wrap.ts';

const callersShown = 5;

/** Calls in CloudTrail: how many, by whom, since when. */
export function callLines(calls: CallTrend | undefined, { paint, columns }: TextOptions): readonly string[] {
  if (calls === undefined) return [];
  const say = (text: string, indent = '  '): readonly string[] =>
    wrap(escapeTerminal(paragraph(text)), columns, indent, `${indent}  `);
  const comparison = describeComparison(calls);
  const callers = globalCallers(calls);
  const left = callers.length - callersShown;
  return [
    paint('heading', 'Calls in CloudTrail'),
    ...say(describeCalls(calls)),
    ...callers.slice(0, callersShown).flatMap((caller) => say(describeCaller(caller, calls), '    ')),
    ...(left > 0 ? say(`and ${left} more callers, see the JSON report`, '    ') : []),
    ...(comparison === undefined ? [] : say(comparison)),
    '',
  ];
}

function describeCaller(caller: CallerTrend, { days }: CallTrend): string {
  const times =
    caller.firstSeen === null || caller.lastSeen === null
      ? []
      : [`${sparkline(days, caller.byDay)} ${minute(caller.firstSeen)} to ${minute(caller.lastSeen)}`];
  const unknown = caller.endpointType === 'unknown' ? ['endpoint not known'] : [];
  const change = describeChange(caller);
  return [`${caller.count} ${caller.principal}`, caller.clients.join(', '), ...times, ...unknown, change]
    .filter((part) => part !== '')
    .join('  ');
}
