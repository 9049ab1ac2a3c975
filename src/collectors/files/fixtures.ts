/** Folders whose files are data for tests: nothing is built from them and nothing runs with them. */
const folders =
  /(^|\/)(testdata|test[-_]data|fixtures|__fixtures__|test[-_]fixtures|__snapshots__|__mocks__|cassettes|goldens?)\//i;

/** Whether a file is an input or an expectation of a test, rather than something that is in force. */
export function isFixture(path: string): boolean {
  return folders.test(path);
}
