export const annotationLevels = ['error', 'warning', 'notice'] as const;
export type AnnotationLevel = (typeof annotationLevels)[number];

/** A remark on a line of the repository, as the host shows it beside the code. Lines and columns count from 1. */
export interface Annotation {
  readonly level: AnnotationLevel;
  readonly title: string;
  readonly message: string;
  /** Absent for what has no file, such as an account. */
  readonly path?: string;
  readonly line?: number;
  readonly endLine?: number;
  /** Only when it starts and ends on one line: the host refuses columns otherwise. */
  readonly column?: number;
  /** Inclusive, unlike the end of a span. */
  readonly endColumn?: number;
}

/** The annotations that fit the host's limits, most severe first, and what was left out. */
export interface AnnotationSet {
  readonly annotations: readonly Annotation[];
  /** How many there would have been of each level. */
  readonly found: Readonly<Record<AnnotationLevel, number>>;
  /** One sentence such as `9 of 37 errors shown`; absent when all are shown. */
  readonly omitted?: string;
}
