import type { Finding, Report } from '../../model/index.ts';
import { plural, sortFindings } from '../reading/findings.ts';
import { locationOf, relatedLocation } from './location.ts';
import { notificationsOf } from './notifications.ts';
import { levels, rulesOf } from './rules.ts';
import { messageText } from './text.ts';

/** Limits of GitHub code scanning: results in a run, and related places that it shows of one result. */
const mostResults = 25_000;
const mostRelated = 100;

/** The violations as SARIF 2.1.0; see README.md for what becomes of everything else. */
export function render(report: Report): string {
  const { violations } = sortFindings(report);
  const ruleIds = report.policies.map((policy) => policy.id);
  const results = violations.slice(0, mostResults).map((finding) => resultOf(finding, ruleIds));
  const leftOut =
    violations.length > results.length
      ? [`${results.length} of ${plural(violations.length, 'violation')} are here, most severe first`]
      : [];
  const ended = new Date(Date.parse(report.run.startedAt) + report.run.durationMs).toISOString();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            semanticVersion: report.tool.version,
            version: report.tool.version,
            rules: rulesOf(report.policies, report.findings),
          },
        },
        automationDetails: { id: `${report.tool.name}/` },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: report.verdict.outcome !== 'broken',
            exitCode: report.verdict.exitCode,
            exitCodeDescription: messageText(`${report.verdict.outcome}: ${report.verdict.because}`),
            startTimeUtc: report.run.startedAt,
            endTimeUtc: ended,
            toolExecutionNotifications: notificationsOf(report, ruleIds, leftOut),
          },
        ],
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function resultOf(finding: Finding, ruleIds: readonly string[]): object {
  const index = ruleIds.indexOf(finding.policy);
  const text = [finding.message, finding.fix === '' ? '' : `Fix: ${finding.fix}`]
    .filter((part) => part !== '')
    .map(messageText)
    .join('\n');
  return {
    ruleId: finding.policy,
    ...(index < 0 ? {} : { ruleIndex: index }),
    level: levels[finding.severity],
    message: { text },
    locations: [locationOf(finding.primary)],
    ...(finding.related.length === 0
      ? {}
      : {
          relatedLocations: finding.related
            .slice(0, mostRelated)
            .map(({ place, message }, at) => relatedLocation(place, message, at + 1)),
        }),
    partialFingerprints: { 'regionalSts/v1': finding.fingerprint },
    properties: {
      confidence: finding.confidence,
      ...(finding.owner === undefined ? {} : { owners: finding.owner.names.map(messageText) }),
    },
  };
}
