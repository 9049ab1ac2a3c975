import type { CallTrend } from '../../model/index.ts';
import {
  type Bars,
  barsOf,
  describeCalls,
  describeChange,
  describeComparison,
  describeStep,
  globalCallers,
  sparkline,
} from '../reading/calls.ts';
import { minute } from '../reading/scope.ts';
import { prose } from './findings.ts';
import { table } from './table.ts';

const classes: Readonly<Record<number, string>> = { 2: ' class="number"', 3: ' class="whole"' };

/** Calls in CloudTrail: a chart by day, and who made them. */
export function callsPart(calls: CallTrend | undefined): string {
  if (calls === undefined) return '';
  const comparison = describeComparison(calls);
  const callers = globalCallers(calls);
  const rows = callers.map((caller) => {
    const cells = [
      `${caller.principal}${caller.endpointType === 'unknown' ? ' (endpoint not known)' : ''}`,
      caller.clients.join(', '),
      caller.count.toLocaleString('en-US'),
      caller.byDay.length === 0 ? '' : sparkline(calls.days, caller.byDay),
      caller.firstSeen === null ? '' : minute(caller.firstSeen),
      caller.lastSeen === null ? '' : minute(caller.lastSeen),
      describeChange(caller),
    ];
    return `<tr>${cells.map((cell, index) => `<td${classes[index] ?? ''}>${prose(cell)}</td>`).join('')}</tr>`;
  });
  return [
    '<h2>Calls</h2>',
    `<p>CloudTrail: ${prose(describeCalls(calls))}.${comparison === undefined ? '' : ` ${prose(comparison)}`}</p>`,
    ...(calls.counts.global === 0 || calls.days.length < 2 ? [] : [chart(barsOf(calls.days, calls.globalByDay))]),
    ...(rows.length === 0
      ? []
      : [table(['Caller', 'Client', 'Calls', 'By day', 'First seen', 'Last seen', 'Since'], rows)]),
    ...(calls.omitted === 0 ? [] : [`<p>${calls.omitted} more callers are not shown.</p>`]),
    '',
  ].join('\n');
}

const [width, height, base] = [620, 150, 120] as const;

/** Bars with their numbers; the words of the chart are its label, for those who do not see it. */
function chart({ bars, step }: Bars): string {
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  const room = width / bars.length;
  const named = Math.ceil(bars.length / 10);
  const marks = bars.map(({ label, count }, index) => {
    const tall = Math.round((count / most) * (base - 20));
    const x = (index * room + room * 0.1).toFixed(1);
    const middle = (index * room + room / 2).toFixed(1);
    const day = index % named === 0 ? `<text x="${middle}" y="${base + 16}" text-anchor="middle">${label}</text>` : '';
    const number =
      count > 0 && bars.length <= 14
        ? `<text x="${middle}" y="${base - tall - 4}" text-anchor="middle">${count}</text>`
        : '';
    return `<g><title>${label}: ${count}</title><rect x="${x}" y="${base - tall}" width="${(room * 0.8).toFixed(1)}" height="${tall}"/>${day}${number}</g>`;
  });
  const words = `Calls to the global STS endpoint ${describeStep(step)} (UTC), at most ${most}`;
  return `<figure><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${words}">${marks.join('')}<path d="M0 ${base}H${width}"/></svg><figcaption>${words}</figcaption></figure>`;
}
