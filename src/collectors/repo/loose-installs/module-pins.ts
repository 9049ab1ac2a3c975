import type { Installed } from '../../../syntax/install-commands.ts';

// The block under `pip:` or `ansible.builtin.pip:`: the lines that are indented deeper.
const block =
  /^(?<indent>[ \t]*)(?:- )?(?:ansible\.builtin\.)?pip:[ \t]*\r?\n(?<body>(?:\k<indent>[ \t]+[^\n]*\n?){1,30})/gm;
const packageName = '(?<name>awscli|boto3|botocore)';
const inName = new RegExp(
  String.raw`["'\s]${packageName}(?<constraint>[ \t]{0,20}[=<>~!]{1,3}[\w.,<>=~! ]{1,80}?)["']?[ \t\r]{0,20}$`,
  'gm',
);
const beside = new RegExp(
  String.raw`\bname:[ \t]*["']?${packageName}["']?[ \t]*\r?\n[ \t]*version:[ \t]*["']?(?<version>\d[\w.]*)`,
  'g',
);

/** What the pip module of Ansible installs with a version: `name: awscli==1.2`, or `version:` beside the name. */
export function modulePins(path: string, text: string): readonly Installed[] {
  if (!/\.ya?ml$/i.test(path)) return [];
  return [...text.matchAll(block)].flatMap((match) => {
    const { body = '' } = match.groups ?? {};
    const offset = match.index + match[0].length - body.length;
    return [...body.matchAll(inName), ...body.matchAll(beside)].map((pin): Installed => {
      const { name = '', constraint, version } = pin.groups ?? {};
      const start = offset + pin.index + pin[0].indexOf(name);
      const written = constraint?.trim() ?? `==${version}`;
      const exact = version ?? /^={2,3}\s*([\w.]+)$/.exec(written)?.[1];
      const at = version === undefined ? start : offset + pin.index + pin[0].lastIndexOf(version);
      const end = offset + pin.index + pin[0].trimEnd().length;
      return { ecosystem: 'pypi', name, constraint: written, version: exact, start: at, end };
    });
  });
}
