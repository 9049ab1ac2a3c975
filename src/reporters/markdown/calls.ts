import type { CallerTrend, CallTrend } from '../../model/index.ts';
import { clip } from '../escape/clip.ts';
import { codeSpan, escapeMarkdown } from '../escape/markdown.ts';
import {
  barsOf,
  describeCalls,
  describeChange,
  describeComparison,
  describeStep,
  globalCallers,
  sparkline,
} from '../reading/calls.ts';
import { minute } from '../reading/scope.ts';
import type { Detail } from './sections.ts';

/** More labels than these run into each other. */
const barsInChart = 16;
const rows = { full: 20, compact: 5 } as const;

/** Calls in CloudTrail: a chart by day, and who made them. GitHub renders the chart; elsewhere it reads as a table of numbers. */
export function callsSection(calls: CallTrend | undefined, detail: Detail): readonly string[] {
  if (calls === undefined) return [];
  const comparison = describeComparison(calls);
  const sentence = [`CloudTrail: ${describeCalls(calls)}.`, ...(comparison === undefined ? [] : [comparison])].join(
    ' ',
  );
  const blocks = ['### Calls', escapeMarkdown(clip(sentence, 1000))];
  if (detail.style === 'compact' && detail.findings === 0) return blocks;
  return [...blocks, ...chart(calls), ...table(calls, rows[detail.style])];
}

/** Only dates and numbers stand in it: a name that somebody else chose cannot break out of what is not there. */
function chart({ days, globalByDay, counts }: CallTrend): readonly string[] {
  if (counts.global === 0 || days.length < 2) return [];
  const { bars, step } = barsOf(days, globalByDay, barsInChart);
  const most = Math.max(...bars.map((bar) => bar.count));
  const lines = [
    // The palette of Mermaid is too pale to see, and its width too small for a month.
    `%%{init: {"xyChart": {"width": 900, "height": 300}, "themeVariables": {"xyChart": {"plotColorPalette": "#0969da"}}}}%%`,
    'xychart-beta',
    `  title "Calls to the global STS endpoint ${describeStep(step)} (UTC)"`,
    `  x-axis [${bars.map(({ label }) => `"${label}"`).join(', ')}]`,
    `  y-axis "Calls" 0 --> ${most}`,
    `  bar [${bars.map(({ count }) => count).join(', ')}]`,
  ];
  return [`\`\`\`mermaid\n${lines.join('\n')}\n\`\`\``];
}

function table(calls: CallTrend, limit: number): readonly string[] {
  const callers = globalCallers(calls);
  if (callers.length === 0) return [];
  const compared = callers.some((caller) => caller.change !== undefined);
  const head = ['Caller', 'Client', 'Calls', 'By day', 'First seen', 'Last seen', ...(compared ? ['Since'] : [])];
  const left = callers.length - limit + (callers.length < calls.callers.length ? 0 : calls.omitted);
  return [
    [
      `| ${head.join(' | ')} |`,
      `| ${head.map((title) => (title === 'Calls' ? '---:' : '---')).join(' | ')} |`,
      ...callers.slice(0, limit).map((caller) => `| ${cells(caller, calls, compared).join(' | ')} |`),
    ].join('\n'),
    ...(left > 0 ? [`${left} more callers did not fit here; the JSON report has them.`] : []),
  ];
}

function cells(caller: CallerTrend, { days }: CallTrend, compared: boolean): readonly string[] {
  const unknown = caller.endpointType === 'unknown' ? ' (endpoint not known)' : '';
  return [
    `${codeSpan(clip(caller.principal, 200), 'table')}${unknown}`,
    escapeMarkdown(clip(caller.clients.join(', '), 200)),
    caller.count.toLocaleString('en-US'),
    caller.byDay.length === 0 ? '' : sparkline(days, caller.byDay),
    caller.firstSeen === null ? '' : escapeMarkdown(minute(caller.firstSeen)),
    caller.lastSeen === null ? '' : escapeMarkdown(minute(caller.lastSeen)),
    ...(compared ? [describeChange(caller)] : []),
  ];
}
