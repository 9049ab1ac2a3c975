import type { Place } from '../../model/index.ts';
import { groundOf } from '../../model/index.ts';
import { pathToUri } from '../escape/uri.ts';
import { describePlace, filePlace } from '../reading/place.ts';
import { messageText } from './text.ts';

/** Where findings of an account are shown that nothing in the repository accounts for: the file that would say more of it. */
const fallback = {
  path: '.github/regional-sts.yml',
  span: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
};

/** A location that always has a physical one. */
export function locationOf(place: Place): object {
  const { path, span } = filePlace(place) ?? fallback;
  const ground = groundOf(place);
  return {
    physicalLocation: {
      artifactLocation: { uri: pathToUri(path) },
      region: {
        startLine: span.start.line,
        startColumn: span.start.column,
        endLine: span.end.line,
        endColumn: span.end.column,
      },
    },
    ...(ground.origin === 'live'
      ? { logicalLocations: [{ fullyQualifiedName: messageText(describePlace(ground)), kind: 'resource' }] }
      : {}),
  };
}

/** A related location, with the sentence that says why it matters. */
export function relatedLocation(place: Place, message: string, id: number): object {
  return { id, ...locationOf(place), message: { text: messageText(message) } };
}
