import { describe, expect, it } from '@jest/globals';
import { readEnvironmentWrites } from './environment-writes.ts';
import { installsIn } from './script-installs.ts';
import { readWindowsWrites } from './windows-shell.ts';

const brief = (script: string) =>
  readEnvironmentWrites(script).map((one) => `${one.reach} ${one.name}=${one.value ?? '?'}`);

describe('readEnvironmentWrites', () => {
  it.each([
    ['export A=b', ['script A=b']],
    ['export A="b c" D=\'e\' # x', ['script A=b c', 'script D=e']],
    ['A=b; export A', ['script A=b']],
    ['A=b\nexport C=$A-$D', ['shell A=b', 'script C=?']],
    ['A=b\nexport C="${A}x"', ['shell A=b', 'script C=bx']],
    ['A=b aws sts get-caller-identity', ['command A=b']],
    ['env A=b aws', ['command A=b']],
    ['if true; then export A=b; fi', ['script A=b']],
    ['export A=$(aws configure get region) B=1', ['script A=?', 'script B=1']],
    ['set -a\nA=b', ['script A=b']],
    ['export A=${B:-c}', ['script A=?']],
    ['echo "A=b" >> $GITHUB_ENV', ['later-steps A=b']],
    ['echo A=b >> "${GITHUB_ENV}"', ['later-steps A=b']],
    ['echo A=b | tee -a "$GITHUB_ENV"', ['later-steps A=b']],
    ["printf 'A=%s\\n' b >> $GITHUB_ENV", ['later-steps A=b']],
    ['{\n  echo "A=b"\n  echo "C=$D"\n} >> "$GITHUB_ENV"', ['later-steps A=b', 'later-steps C=?']],
    ['cat >> $GITHUB_ENV <<EOF\nA=b\nC=$D\nEOF\nexport E=f', ['later-steps A=b', 'later-steps C=?', 'script E=f']],
    ['echo "A<<EOF" >> $GITHUB_ENV\necho "b" >> $GITHUB_ENV\necho "EOF" >> $GITHUB_ENV', ['later-steps A=b']],
    ["echo 'export A=b' >> $BASH_ENV", ['later-steps A=b']],
    ['echo "A=b" >> $GITHUB_OUTPUT', []],
    ['# export A=b', []],
    ['export A=b \\\n  C=d', ['script A=b', 'script C=d']],
    ["cat <<'EOF'\nexport A=b\nEOF", []],
  ])('%s', (script, expected) => expect(brief(script)).toEqual(expected));

  it('gives the places of name and value', () => {
    const script = 'cd x && export A="b c"';
    const [write] = readEnvironmentWrites(script);
    expect(script.slice(write?.start, write?.end)).toBe('A="b c"');
    expect(script.slice(write?.valueStart, write?.valueEnd)).toBe('b c');
    const echo = 'echo "A=b" >> $GITHUB_ENV';
    const [later] = readEnvironmentWrites(echo);
    expect([echo.slice(later?.start, later?.end), echo.slice(later?.valueStart, later?.valueEnd)]).toEqual([
      'A=b',
      'b',
    ]);
  });

  it.each([
    ['open quotes', '"'.repeat(100_001)],
    ['substitutions', '$('.repeat(100_000)],
    ['words', 'export '.repeat(200_000)],
    ['heredocs', 'cat <<A\n'.repeat(2_000)],
    ['groups', '{ ( '.repeat(100_000)],
    ['one word', 'a'.repeat(5_000_000)],
  ])('is fast on hostile text: %s', (_, script) => {
    const started = performance.now();
    readEnvironmentWrites(script);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('readWindowsWrites', () => {
  it.each([
    ['powershell', '$env:AWS_REGION = "eu-west-1"', 'script AWS_REGION=eu-west-1 [eu-west-1]'],
    ['powershell', "$Env:A='b'; x", 'script A=b [b]'],
    ['powershell', '$env:A = $other', 'script A=? [$other]'],
    ['powershell', '"A=b" | Out-File -FilePath $env:GITHUB_ENV -Append', 'later-steps A=b [b]'],
    ['powershell', 'echo "A=b" >> $env:GITHUB_ENV', 'later-steps A=b [b]'],
    ['powershell', 'Add-Content -Path $env:GITHUB_ENV -Value "A=b"', 'later-steps A=b [b]'],
    ['powershell', '[Environment]::SetEnvironmentVariable("A", "b", "User")', 'script A=b [b]'],
    ['powershell', '# $env:A = "b"', ''],
    ['powershell', 'setx A b', 'script A=b [b]'],
    ['cmd', 'set A=b', 'script A=b [b]'],
    ['cmd', '@set "A=b c"', 'script A=b c [b c]'],
    ['cmd', 'setx A "b"', 'script A=b [b]'],
    ['cmd', 'set A=%B%', 'script A=? [%B%]'],
    ['cmd', 'echo A=b>> %GITHUB_ENV%', 'later-steps A=b [b]'],
    ['cmd', 'rem set A=b', ''],
  ] as const)('%s: %s', (dialect, script, expected) => {
    const shown = readWindowsWrites(script, dialect).map(
      (one) => `${one.reach} ${one.name}=${one.value ?? '?'} [${script.slice(one.valueStart, one.valueEnd)}]`,
    );
    expect(shown.join()).toBe(expected);
  });
});

describe('installsOf', () => {
  const shown = (script: string) =>
    installsIn(script).map((one) => `${one.ecosystem} ${one.name} ${one.constraint} ${one.version ?? '?'}`);
  it.each([
    [
      'pip install --upgrade boto3==1.26.0 "botocore<1.30" -r requirements.txt awscli',
      ['pypi boto3 ==1.26.0 1.26.0', 'pypi botocore <1.30 ?', 'pypi awscli null ?'],
    ],
    ['python3 -m pip install --no-cache-dir awscli==1.18.2', ['pypi awscli ==1.18.2 1.18.2']],
    [
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends awscli curl',
      ['deb awscli null ?', 'deb curl null ?'],
    ],
    ['apk add --no-cache aws-cli=2.13.5-r0', ['apk aws-cli =2.13.5-r0 2.13.5-r0']],
    ['yum -y install awscli', ['rpm awscli null ?']],
    [
      'npm install -g aws-sdk@2 @aws-sdk/client-sts@3.1.0',
      ['npm aws-sdk @2 ?', 'npm @aws-sdk/client-sts @3.1.0 3.1.0'],
    ],
    ['gem install aws-sdk-core -v 3.1.0', ['gem aws-sdk-core 3.1.0 3.1.0']],
    [
      'curl "https://awscli.amazonaws.com/awscli-exe-linux-x86_64-2.0.30.zip" -o x.zip',
      ['archive awscli 2.0.30 2.0.30'],
    ],
    ['curl -sSL https://awscli.amazonaws.com/awscli-exe-linux-$(uname -m).zip', ['archive awscli >=2 ?']],
    ['pip freeze', []],
  ])('%s', (script, expected) => expect(shown(script)).toEqual(expected));
});
