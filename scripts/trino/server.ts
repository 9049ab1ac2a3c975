// A Trino server of its own: its parts through Maven into a cache folder, its data in a folder of the run.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../free-port.ts';

export const version = '476';
const neededJava = 24;
const copy = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy';

export interface Trino {
  readonly url: string;
  stop(): Promise<void>;
}

/** Fetches the server and its Hive connector, once. Returns their folder. */
export function fetchTrino(java: string): string {
  const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'regional-sts/trino', version);
  if (existsSync(cache)) return cache;
  const part = `${cache}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(join(part, 'plugin'), { recursive: true });
  for (const artifact of [`io.trino:trino-server-core:${version}:tar.gz`, `io.trino:trino-hive:${version}:zip`]) {
    console.log(`fetching ${artifact}`);
    execFileSync('mvn', ['-q', '-B', copy, `-Dartifact=${artifact}`, `-DoutputDirectory=${part}`], {
      stdio: 'inherit',
    });
  }
  const server = `trino-server-core-${version}`;
  execFileSync('tar', ['xzf', `${server}.tar.gz`, `${server}/lib`], { cwd: part });
  renameSync(join(part, server, 'lib'), join(part, 'lib'));
  execFileSync(join(java, 'bin/jar'), ['xf', join(part, `trino-hive-${version}.zip`)], { cwd: join(part, 'plugin') });
  for (const name of readdirSync(part)) {
    if (name.startsWith('trino-')) rmSync(join(part, name), { recursive: true });
  }
  renameSync(part, cache);
  return cache;
}

/** The home of the newest Java there is; an Error when it is too old. */
export function findJava(): string {
  const root = '/usr/lib/jvm';
  const homes = existsSync(root) ? readdirSync(root).map((name) => join(root, name)) : [];
  const known = [process.env['JAVA_HOME'] ?? '', ...homes]
    .filter((home) => home !== '' && existsSync(join(home, 'release')))
    .map((home) => ({
      home,
      java: Number(/JAVA_VERSION="(\d+)/.exec(readFileSync(join(home, 'release'), 'utf8'))?.[1]),
    }))
    .sort((one, other) => other.java - one.java);
  const newest = known[0];
  if (newest === undefined || !(newest.java >= neededJava)) {
    throw new Error(`Trino ${version} needs Java ${neededJava}: set JAVA_HOME`);
  }
  return newest.home;
}

/** Starts the server with a catalog `hive` whose files and tables lie in `folder`. */
export async function startTrino(java: string, home: string, folder: string): Promise<Trino> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const catalogs = join(folder, 'catalogs');
  mkdirSync(catalogs, { recursive: true });
  writeFileSync(
    join(catalogs, 'hive.properties'),
    [
      'connector.name=hive',
      'hive.metastore=file',
      'hive.metastore.catalog.dir=local:///metastore',
      'fs.hadoop.enabled=false',
      'fs.native-local.enabled=true',
      `local.location=${folder}`,
    ].join('\n'),
  );
  writeFileSync(
    join(folder, 'config.properties'),
    [
      'coordinator=true',
      'node-scheduler.include-coordinator=true',
      `http-server.http.port=${port}`,
      `discovery.uri=${url}`,
      `plugin.dir=${join(home, 'plugin')}`,
      `catalog.config-dir=${catalogs}`,
      'catalog.management=static',
    ].join('\n'),
  );
  const log = openSync(join(folder, 'trino.log'), 'w');
  const flags = ['-Xmx4G', '-XX:+UseG1GC', '-XX:ReservedCodeCacheSize=256M', '-Djdk.attach.allowAttachSelf=true'];
  const opens = [
    '--add-modules=jdk.incubator.vector',
    '--sun-misc-unsafe-memory-access=allow',
    '--enable-native-access=ALL-UNNAMED',
  ];
  const node = [
    '-Dnode.environment=test',
    '-Dnode.id=test',
    '-Dnode.bind-ip=127.0.0.1',
    '-Dnode.internal-address=127.0.0.1',
    `-Dnode.data-dir=${join(folder, 'data')}`,
  ];
  const config = `-Dconfig=${join(folder, 'config.properties')}`;
  const server = spawn(
    join(java, 'bin/java'),
    [...flags, ...opens, ...node, config, '-cp', join(home, 'lib/*'), 'io.trino.server.TrinoServer'],
    // It writes its log of requests to where it stands.
    { stdio: ['ignore', log, log], cwd: folder },
  );
  await ready(url, server, join(folder, 'trino.log'));
  return {
    url,
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGKILL');
      await ended;
    },
  };
}

async function ready(url: string, server: ChildProcess, log: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (server.exitCode !== null) {
      throw new Error(`Trino ended with ${server.exitCode}:\n${readFileSync(log, 'utf8').slice(-3000)}`);
    }
    try {
      const info = (await (await fetch(`${url}/v1/info`)).json()) as { starting?: boolean };
      if (info.starting === false) {
        await runStatement(url, 'SELECT count(*) FROM system.runtime.nodes');
        return;
      }
    } catch {
      // It does not listen yet, or no worker has announced itself.
    }
    await sleep(500);
  }
  server.kill('SIGKILL');
  throw new Error(`Trino was not ready within five minutes:\n${readFileSync(log, 'utf8').slice(-3000)}`);
}

/** Runs a statement by Trino's client protocol. Values come as texts, as those of Athena do. */
export async function runStatement(url: string, statement: string): Promise<Record<string, string | null>[]> {
  const headers = { 'x-trino-user': 'test', 'x-trino-catalog': 'hive', 'x-trino-schema': 'logs' };
  const rows: Record<string, string | null>[] = [];
  let answer = await fetch(`${url}/v1/statement`, { method: 'POST', body: statement, headers });
  for (;;) {
    const page = (await answer.json()) as Page;
    if (page.error !== undefined) throw new Error(`${page.error.errorName}: ${page.error.message}`);
    for (const row of page.data ?? []) {
      const texts = row.map((value) => (value === null ? null : String(value)));
      rows.push(Object.fromEntries((page.columns ?? []).map(({ name }, index) => [name, texts[index] ?? null])));
    }
    if (page.nextUri === undefined) return rows;
    answer = await fetch(page.nextUri, { headers });
  }
}

interface Page {
  readonly nextUri?: string;
  readonly error?: { readonly errorName: string; readonly message: string };
  readonly columns?: readonly { readonly name: string }[];
  readonly data?: readonly (readonly unknown[])[];
}
