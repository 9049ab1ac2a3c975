type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Whether to look at the account, and why. `auto` looks when credentials are given explicitly: in variables, by a profile, a
 * web identity token file, or a container's credential address. Instance metadata is never asked.
 */
export function liveIntent(env: Variables, setting: 'auto' | boolean): { look: boolean; because: string } {
  if (setting === false) return { look: false, because: 'live is switched off' };
  const given = explicitCredentials(env);
  if (given !== undefined) return { look: true, because: `credentials are given by ${given}` };
  if (setting === true) return { look: true, because: 'live is demanded' };
  return { look: false, because: 'no credentials are given' };
}

/** The variable by which credentials are given explicitly. */
export function explicitCredentials(env: Variables): string | undefined {
  const set = (name: string): boolean => (env[name] ?? '') !== '';
  if (set('AWS_ACCESS_KEY_ID') && set('AWS_SECRET_ACCESS_KEY')) return 'AWS_ACCESS_KEY_ID';
  return [
    'AWS_PROFILE',
    'AWS_WEB_IDENTITY_TOKEN_FILE',
    'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
    'AWS_CONTAINER_CREDENTIALS_FULL_URI',
  ].find(set);
}
