/** What a base image brings along, in the words of `workload.runtime`. Source: AWS Lambda developer guide, "base images", read 2026-11-23. */
export function runtimeOf(image: string): string {
  const lambda = /(?:^|\/)(?:lambda\/|aws-lambda-)(python|nodejs|java|dotnet|ruby|go|provided)(?::([\w.-]+))?/.exec(
    image,
  );
  if (!lambda?.[1]) return image === 'scratch' ? 'none' : `image:${image}`;
  const [, language, tag = ''] = lambda;
  const version = /^\d+(?:\.\d+)?/.exec(tag)?.[0];
  if (language === 'provided') return `lambda:provided${/^al\d+/.test(tag) ? `.${/^al\d+/.exec(tag)?.[0]}` : ''}`;
  if (version === undefined) return `image:${image}`;
  return `lambda:${language}${version}${language === 'nodejs' ? '.x' : ''}`;
}

/** The tag of an image that is the AWS CLI; undefined for other images. Source: AWS CLI user guide, "Docker", read 2026-11-23. */
export function cliImage(image: string): { readonly name: string; readonly tag: string | null } | undefined {
  const match = /^((?:docker\.io\/)?amazon\/aws-cli|public\.ecr\.aws\/aws-cli\/aws-cli)(?::([\w.-]+))?(?:@.+)?$/.exec(
    image,
  );
  return match?.[1] ? { name: match[1], tag: match[2] ?? null } : undefined;
}
