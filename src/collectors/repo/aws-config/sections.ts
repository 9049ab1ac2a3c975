/** What a section of a shared file is, by its header. */
export interface SectionKind {
  readonly kind: 'profile' | 'services' | 'sso-session' | 'other';
  readonly name: string;
}

/**
 * In a config file a profile is `[default]` or `[profile NAME]`; in a credentials file it is `[NAME]`. A name may be quoted.
 * Source: AWS SDKs and Tools Reference Guide, "Shared config and credentials files", read 2026-11-23.
 */
export function sectionKind(header: string, isCredentials: boolean): SectionKind {
  const match = /^(profile|services|sso-session)\s+(?:"([^"]*)"|'([^']*)'|(.*))$/.exec(header);
  const name = (match?.[2] ?? match?.[3] ?? match?.[4] ?? header).trim();
  if (isCredentials) return { kind: match ? 'other' : 'profile', name: header };
  if (match?.[1] === 'profile') return { kind: 'profile', name };
  if (match?.[1] === 'services' || match?.[1] === 'sso-session') return { kind: match[1], name };
  return { kind: header === 'default' ? 'profile' : 'other', name: header };
}

/** Whether a file is a credentials file, by its name, else by what it holds. */
export function isCredentialsFile(path: string, text: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (name.includes('credential')) return true;
  if (name.includes('config')) return false;
  return (
    !/^[ \t]*\[\s*(profile|services|sso-session)\s/m.test(text) &&
    /^[ \t]*aws_(access_key_id|secret_access_key)[ \t]*=/m.test(text)
  );
}

/** Text of a template engine: what the program sees is computed. */
export function isComputed(value: string): boolean {
  return /\{\{.*\}\}|\$\{[^}]*\}|<%.*%>|\{%.*%\}|^<[\w .-]+>$|^%\w+%$/.test(value);
}
