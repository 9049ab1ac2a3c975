import type { StsHost } from '../../../facts/types.generated.ts';
import type { Fact, Gap, RepoFile } from '../../../model/index.ts';
import { inRepo, makeFact } from '../../../model/index.ts';
import { classifyHost } from '../../../sts/classify.ts';
import { prepareCode } from '../../../syntax/code.ts';
import { type CodePlace, placesInCode } from '../../../syntax/code-context.ts';
import { indexLines } from '../../../syntax/lines.ts';
import { isNotebook, readNotebook } from '../../../syntax/notebook.ts';
import { isComment, isDocstring } from './comment.ts';
import { type Context, contextOf } from './context.ts';
import { isLockFile, roleOfFile } from './file-kind.ts';
import { findHosts, type HostHit } from './find-hosts.ts';
import { about } from './index.ts';
import { roleByContext } from './roles.ts';

export const prepare = prepareCode;

/** Hosts of one file beyond which nobody reads on: a table of data. */
const mostHosts = 500;

/** Every STS host of a file, with the role that it plays there. */
export function* read(file: RepoFile): Generator<Fact | Gap> {
  const { path } = file;
  if (isLockFile(path)) return;
  const notebook = isNotebook(path) ? readNotebook(file.text) : undefined;
  const { text, lines } = notebook ?? { text: file.text, lines: indexLines(file.text) };
  const codePath = notebook ? `${path}.py` : path;
  const ofFile = roleOfFile(codePath, text);
  const hits = [...stsHosts(text)];
  const places =
    ofFile || hits.length === 0
      ? undefined
      : placesInCode(
          codePath,
          text,
          hits.map(({ hit }) => hit.start),
        );
  for (const [index, { hit, known }] of hits.entries()) {
    if (index === mostHosts) {
      const detail = `more than ${mostHosts} STS hosts in one file; the rest of it was not classified`;
      yield {
        collector: about.id,
        kinds: about.emits,
        where: { path, line: lines.position(hit.start).line },
        reason: 'incomplete',
        detail,
      };
      return;
    }
    const lineStart = text.lastIndexOf('\n', hit.start - 1) + 1;
    const { role, key } = roleAt({ path: codePath, text, hit, lineStart, ofFile, place: places?.[index] });
    const from = hit.scheme && !hit.encoded ? schemeStart(text, hit.start) : hit.start;
    const host = lines.span(hit.start, hit.end);
    const name = hit.like === undefined ? known.host : hit.host;
    yield makeFact({
      kind: 'sts-host',
      key: `${key || 'text'}/${name}/${role}`,
      label: `${name} (${role})`,
      data: {
        host: hit.host,
        scope: known.scope,
        region: hit.like === undefined ? known.region : null,
        partition: known.partition,
        role,
        key,
        workload: null,
      },
      place: inRepo(path, lines.span(from, hit.end)),
      spans: { '/host': host },
    });
  }
}

/** The STS hosts of a text, one more than are told about. */
function* stsHosts(text: string): Generator<{ hit: HostHit; known: ReturnType<typeof classifyHost> }> {
  let count = 0;
  for (const hit of findHosts(text)) {
    const known = classifyHost(hit.like ?? hit.host);
    if (!known.isSts) continue;
    yield { hit, known };
    if (++count > mostHosts) return;
  }
}

interface At {
  readonly path: string;
  readonly text: string;
  readonly hit: HostHit;
  readonly lineStart: number;
  readonly ofFile: StsHost['role'] | undefined;
  /** By the syntax tree, where there is one. */
  readonly place: CodePlace | undefined;
}

function roleAt({ path, text, hit, lineStart, ofFile, place }: At): { role: StsHost['role']; key: string } {
  const context = contextOf(text, lineStart, hit.start, hit.end);
  const { key } = context;
  if (isDescribed(text, context)) return { role: 'documentation', key };
  if (/^\/doc\/\d{4}-/.test(hit.after)) return { role: 'namespace', key };
  if (ofFile) return { role: ofFile, key };
  if (place?.kind === 'test') return { role: 'test', key };
  if (place?.kind === 'comment' || (!place && isComment(path, text, lineStart, hit.start)))
    return { role: 'comment', key };
  if (place?.kind === 'docstring' || (!place && isDocstring(path, text, hit.start)))
    return { role: 'documentation', key };
  const names = place?.names ?? [];
  // What holds one of several says more about it than the call that puts them together.
  if (place?.itemOf && names[0]) {
    const item = byNames(context, names, hit.scheme);
    return item.role === 'endpoint' && place.itemOf === 'set' ? { ...item, role: 'network-rule' } : item;
  }
  const named = context.isVague ? byNames(context, names, hit.scheme) : undefined;
  if (named && named.role !== 'unknown') return named;
  const role = roleByContext(context, hit.scheme);
  const isCalled = role === 'endpoint' || role === 'unknown';
  if (isCalled && place?.kind === 'type') return { role: 'documentation', key };
  if (isCalled && place?.kind === 'comparison') return { role: 'network-rule', key };
  if (role !== 'unknown') return { role, key };
  // The lines around it say nothing: what the syntax tree names may.
  const found = byNames(context, names, hit.scheme);
  if (found.role !== 'unknown') return found;
  // What a program puts a Region into, or chooses beside such a host, is there to be called.
  const isChosen = hit.like !== undefined || /\bsts\.[$#{%\\]/.test(context.before + context.after);
  return { role: place?.kind === 'code' && isChosen ? 'endpoint' : role, key };
}

/** Where a description of an API says that its server is; nothing calls it for that. */
function isDescribed(text: string, { key, outer }: Context): boolean {
  const isServer = key === 'host' || (key === 'url' && outer.some((name) => /^-?\s*servers$/.test(name)));
  return isServer && /^\s{0,8}["']?(openapi|swagger)["']?\s*:\s*["']?[23]/m.test(text.slice(0, 4000));
}

/** The role by the first name that tells one. */
function byNames(context: Context, names: readonly string[], scheme: boolean): { role: StsHost['role']; key: string } {
  for (const [index, key] of names.entries()) {
    const role = roleByContext(
      { ...context, key, outer: names.slice(index + 1) },
      scheme && index === names.length - 1,
    );
    if (role !== 'unknown') return { role, key };
  }
  return { role: 'unknown', key: names[0] ?? context.key };
}

function schemeStart(text: string, hostStart: number): number {
  const match = /[a-z][a-z0-9+.-]{0,20}:\/\/$/i.exec(text.slice(Math.max(0, hostStart - 24), hostStart));
  return match ? hostStart - match[0].length : hostStart;
}
