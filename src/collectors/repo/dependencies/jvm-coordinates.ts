import { type ManifestReading, type Requirement, requirementOf } from './reading.ts';
import { partOf, type TextLine, textLines } from './text-lines.ts';

/** `"com.amazonaws" % "aws-java-sdk-sts" % awsVersion`, with `%%` and a scope. */
const sbt = /"([\w.-]+)"\s*%{1,3}\s*"([\w.-]+)"\s*%\s*(?:"([^"]+)"|([\w.]+))(?:\s*%\s*("[^"]*"|\w+))?/g;
const sbtValue = /\b(?:val|def)\s+(\w+)(?:\s*:\s*String)?\s*=\s*"(\d[\w.+-]*)"/;

/** `build.sbt` and the Scala files of its `project` folder; versions through values of the same file. */
export function readSbt(text: string): ManifestReading {
  const values = new Map<string, string>();
  const requirements: Requirement[] = [];
  for (const line of codeLines(text, '//')) {
    const [, name, value] = sbtValue.exec(line.text) ?? [];
    if (name !== undefined && value !== undefined) values.set(name, value);
    for (const match of line.text.matchAll(sbt)) {
      const [whole, group = '', artifact = '', written, variable = '', scope = ''] = match;
      if (isOfTests(scope)) continue;
      const version = written ?? values.get(variable.split('.').at(-1) ?? '');
      requirements.push(jvmRequirement(text, line, { whole, group, artifact, version, written: written ?? variable }));
    }
  }
  return { requirements, problems: [] };
}

function isOfTests(scope: string): boolean {
  const names = scope
    .replaceAll('"', '')
    .split(/[,;]/)
    .filter((name) => name !== '');
  return names.length > 0 && names.every((name) => /^(it|test|integrationtest)\b/i.test(name.trim()));
}

const clojure = /([A-Za-z][\w.-]*)\/([\w.-]+)\s+(?:\{[^}]*?:mvn\/version\s+)?"(\d[^"]*)"/g;

/** `deps.edn` and `project.clj`. */
export function readClojure(text: string): ManifestReading {
  const requirements = [...codeLines(text, ';')].flatMap((line) =>
    [...line.text.matchAll(clojure)].map(([whole, group = '', artifact = '', version = '']) =>
      jvmRequirement(text, line, { whole, group, artifact, version, written: version }),
    ),
  );
  return { requirements, problems: [] };
}

const ivy = /<dependency\b(?=[^>]*\borg="([^"]+)")(?=[^>]*\bname="([^"]+)")(?=[^>]*\brev="([^"]+)")[^>]*>/g;

/** `ivy.xml`. */
export function readIvy(text: string): ManifestReading {
  const code = text.replaceAll(/<!--[\s\S]*?-->/g, (comment) => comment.replaceAll(/[^\n]/g, ' '));
  const requirements = [...textLines(code)].flatMap((line) =>
    [...line.text.matchAll(ivy)].map(([whole, group = '', artifact = '', version = '']) =>
      jvmRequirement(text, line, { whole, group, artifact, version, written: version }),
    ),
  );
  return { requirements, problems: [] };
}

interface Found {
  readonly whole: string;
  readonly group: string;
  readonly artifact: string;
  readonly version: string | undefined;
  readonly written: string;
}

function jvmRequirement(text: string, line: TextLine, found: Found): Requirement {
  const from = line.text.indexOf(found.whole);
  const nameAt = partOf(line, found.artifact, from + found.whole.indexOf(found.artifact, found.group.length));
  const versionAt = partOf(line, found.written, nameAt.end - line.start);
  const version = /^\d[\w.-]*$/.test(found.version ?? '') ? (found.version ?? null) : null;
  const name = `${found.group}:${found.artifact}`;
  return requirementOf('maven', text, nameAt, { name, versionAt, version, whole: partOf(line, found.whole, from) });
}

/** Lines without what stands behind a comment mark that is not part of an address. */
function* codeLines(text: string, mark: string): Iterable<TextLine> {
  let inComment = false;
  for (const line of textLines(text)) {
    const opens = line.text.lastIndexOf('/*');
    const closes = line.text.lastIndexOf('*/');
    const wasComment = inComment;
    if (mark === '//') inComment = opens > closes ? true : inComment && closes === -1;
    if (wasComment) continue;
    const at = line.text.search(new RegExp(`(^|\\s)${mark}`));
    yield at === -1 ? line : { ...line, text: line.text.slice(0, at) };
  }
}
