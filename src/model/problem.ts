/** Something wrong with our own run: a wrong configuration, a wrong policy, or our bug. */
export interface Problem {
  readonly code: 'config' | 'policy' | 'usage' | 'crash' | 'delivery';
  /** What is wrong and what was expected, in one sentence. */
  readonly message: string;
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
  /** JSON pointer into the file. */
  readonly pointer?: string;
}

/** Stops a run before there is a report: exit code 2. */
export class BrokenRun extends Error {
  override readonly name = 'BrokenRun';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n'));
    this.problems = problems;
  }
}

/** One line: `file:line:column (pointer): message`. */
export function describeProblem(problem: Problem): string {
  const position = problem.line === undefined ? '' : `:${problem.line}:${problem.column ?? 1}`;
  const pointer = problem.pointer === undefined ? '' : ` ${problem.pointer || '/'}`;
  const where = problem.path === undefined ? '' : `${problem.path}${position}${pointer}: `;
  return `${where}${problem.message}`;
}
