import type { Output } from '../config/settings.ts';
import { lineReader } from '../delivery/files.ts';
import type { Host } from '../delivery/host.ts';
import { BrokenRun, type Problem, type Report } from '../model/index.ts';
import { rootOf } from '../paths-from-root.ts';
import { units } from '../reporters/registry.generated.ts';
import { suggestion } from '../validation/sentence.ts';

/** Refuses formats that do not exist; called before anything runs. */
export function checkFormats(outputs: readonly Output[]): readonly Output[] {
  const legal = units.map((unit) => unit.about.id);
  const unknown = outputs.filter((output) => !legal.includes(output.format));
  if (unknown.length > 0) {
    throw new BrokenRun(
      unknown.map(({ format }) => ({
        code: 'usage',
        message: `there is no format ${JSON.stringify(format)}${suggestion(format, legal)}`,
      })),
    );
  }
  return outputs;
}

/** Renders every output and hands it to the host; the answer is what could not be delivered. */
export async function deliverReport(
  report: Report,
  outputs: readonly Output[],
  host: Host,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const line = lineReader(rootOf(report.run.directory, report.run.prefix));
  for (const { format, file } of outputs) {
    const unit = units.find((one) => one.about.id === format);
    if (unit === undefined) continue;
    const { render } = await unit.load();
    const text = render(report, { ...host.limits(format, file), line });
    problems.push(...(await host.deliver({ format, text, file, usualFile: unit.about.file })));
  }
  return problems;
}
