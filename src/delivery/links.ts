/** Where a repository is on the web, at one commit. */
export interface WebPlace {
  readonly server: string;
  readonly owner: string;
  readonly repo: string;
  readonly commit: string;
}

/** Address of a line. Files that GitHub renders (Markdown and the like) show their lines only with `plain=1`. */
export function lineAddress({ server, owner, repo, commit }: WebPlace, path: string, line: number): string {
  const encoded = path
    .split('/')
    .map((segment) => encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd')))
    .join('/');
  const plain = /\.(md|markdown|mdx|rst|adoc|ipynb|svg)$/i.test(path) ? '?plain=1' : '';
  return `${server}/${owner}/${repo}/blob/${commit}/${encoded}${plain}#L${line}`;
}
