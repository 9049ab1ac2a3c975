import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Fact } from '../../../model/index.ts';
import { isGap } from '../../../model/index.ts';
import { prepare, read } from './read.ts';

beforeAll(prepare);

function hosts(path: string, text: string): readonly Fact<'sts-host'>[] {
  return [...read({ path, text })].filter((one): one is Fact<'sts-host'> => !isGap(one) && one.kind === 'sts-host');
}

describe('names that a Region is put into', () => {
  it.each([
    ['a.py', 'url = f"https://sts.{region}.amazonaws.com/"'],
    ['a.py', 'url = "https://sts.{}.amazonaws.com".format(region)'],
    ['a.py', 'endpoint = "https://sts.%s.amazonaws.com" % region'],
    ['a.py', 'endpoint = "https://sts." + self.region + ".amazonaws.com"'],
    ['a.js', 'const host = `sts.${region}.amazonaws.com`;'],
    ['a.php', '<?php $endpoint = "https://sts." . $region . ".amazonaws.com";'],
    ['A.java', 'class A { String endpoint = String.format("https://sts.%s.amazonaws.com", region); }'],
    ['a.kt', 'val endpoint = "https://sts.$region.amazonaws.com"'],
    ['a.rb', 'endpoint = "https://sts.#{region}.amazonaws.com"'],
    ['a.yaml', 'endpoint: https://sts.{{ .Values.region }}.amazonaws.com'],
    ['a.clj', '{:hostname (str "sts." region ".amazonaws.com")}'],
    ['a.ts', 'const endpoint = `https://sts.${region}.${urlSuffix}`;'],
  ])('%s: %s', (path, text) =>
    expect(hosts(path, text)[0]?.data).toMatchObject({ role: 'endpoint', scope: 'regional', region: null }));
  it.each([
    ['a.py', 'url = f"https://sts.{region}amazonaws.com/"'],
    ['a.py', 'url = f"https://sts.{env}.{domain}"'],
    ['a.py', 'names = ["lists.", name, ".amazonaws.com"]'],
  ])('not %s: %s', (path, text) => expect(hosts(path, text)).toEqual([]));
});

describe('what stands around a host', () => {
  it.each([
    ['auth.c', '#define DEFAULT_STS_FQDN "sts.amazonaws.com"', 'endpoint'],
    ['auth.c', 'void f() { add_header(r, "Host", "sts.amazonaws.com"); }', 'endpoint'],
    ['auth.c', 'int f(char *host) { return strcmp(host, "sts.amazonaws.com") == 0; }', 'network-rule'],
    ['Sts.hs', 'near = setEndpoint True "sts.amazonaws.com" 443', 'endpoint'],
    ['Sts.hs', '{- what is called is https://sts.amazonaws.com -}', 'comment'],
    ['sts.ml', '(* https://sts.amazonaws.com is called *)', 'comment'],
    ['main.rs', 'fn f() { tracing::warn!(host = "sts.amazonaws.com", "slow"); }', 'message'],
    ['main.go', 'package a\nfunc f() { slog.Info("slow", "host", "sts.amazonaws.com") }', 'message'],
    ['sts.zig', 'test "x" { try testing.expectEqualStrings("https://sts.amazonaws.com", url); }', 'test'],
    ['Web.config', '<?xml version="1.0"?>\n<!-- <add key="Url" value="https://sts.amazonaws.com" /> -->', 'comment'],
    [
      'Web.config',
      '<?xml version="1.0"?>\n<add key="AllowedHosts" value="https://sts.amazonaws.com" />',
      'network-rule',
    ],
    ['Web.config', '<?xml version="1.0"?>\n<add key="StsEndpoint" value="https://sts.amazonaws.com" />', 'endpoint'],
    ['api.yaml', 'openapi: 3.0.3\nservers:\n  - url: https://sts.amazonaws.com', 'documentation'],
    ['app.yaml', 'servers:\n  - url: https://sts.amazonaws.com', 'endpoint'],
  ])('%s: %s is %s', (path, text, role) => expect(hosts(path, text)[0]?.data.role).toBe(role));
});

describe('what the syntax tree tells', () => {
  it.each([
    ['A.java', 'class A { static final Set<String> ALLOWED = Set.of("sts.amazonaws.com", "x"); }', 'network-rule'],
    ['a.ts', "interface A { endpoint?: 'https://sts.amazonaws.com' | string }", 'documentation'],
    ['a.ts', "enum StsHost { Global = 'sts.amazonaws.com' }", 'endpoint'],
    ['a.js', "if (['sts.amazonaws.com'].includes(host)) {}", 'network-rule'],
    ['a.py', 'if host.endswith("sts.amazonaws.com"): pass', 'network-rule'],
    ['a.py', 'class A:\n    sts_host: str = field(default="sts.amazonaws.com")', 'endpoint'],
    ['a.py', 'conf.set("fs.s3a.assumed.role.sts.endpoint", "sts.amazonaws.com")', 'endpoint'],
    ['a.py', 'aud = config.get("aws.sts.audience", "sts.amazonaws.com")', 'oidc-audience'],
    ['a.pl', "my $host = $ENV{STS_HOST} || 'sts.amazonaws.com';", 'endpoint'],
    ['a.pl', '=pod\n\nCalls https://sts.amazonaws.com\n\n=cut\n', 'comment'],
    ['a.ex', '  @moduledoc """\n  Calls https://sts.amazonaws.com\n  """', 'documentation'],
  ])('%s: %s', (path, text, role) => expect(hosts(path, text)[0]?.data.role).toBe(role));
});

describe('names of several kinds', () => {
  it.each([
    ['A.java', '@FeignClient(name = "sts", url = "${sts.url:https://sts.amazonaws.com}") interface A {}', 'endpoint'],
    ['a.js', "req.setHeader('Host', 'sts.amazonaws.com');", 'endpoint'],
    ['a.py', 'GLOBAL_HOSTS = {"sts.amazonaws.com"}', 'network-rule'],
    ['a.kt', 'val allowed = setOf("sts.amazonaws.com", "x")', 'network-rule'],
    ['a.scala', 'val conf = Map(\n  "fs.s3a.assumed.role.sts.endpoint" -> "sts.amazonaws.com")', 'endpoint'],
    ['a.clj', '(.setEndpoint "sts.amazonaws.com")', 'endpoint'],
    ['a.js', "chrome.x({ urls: ['https://sts.amazonaws.com/*'] });", 'network-rule'],
    ['a.py', 'print(json.dumps({"endpoint": "sts.amazonaws.com"}))', 'message'],
    ['a.ts', "const env = cleanEnv({ AUDIENCE: str({ default: 'sts.amazonaws.com' }) });", 'oidc-audience'],
    ['a.jl', '"""\nCalls https://sts.amazonaws.com.\n"""\nf() = 1', 'documentation'],
    ['a.lua', 'ngx.log(ngx.ERR, "sts.amazonaws.com refused")', 'message'],
  ])('%s: %s', (path, text, role) => expect(hosts(path, text)[0]?.data.role).toBe(role));
});
