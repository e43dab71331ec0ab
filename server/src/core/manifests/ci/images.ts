import type { Draft } from '../draft';
import { readImage } from '../docker/image';
import { stringOf, type DataValue } from '../parsing/tree';

/** Adds the image that `value` names, a string or a map with `key`; a pipeline's images build and test, and are not shipped. */
export function addImage(draft: Draft, value: DataValue | undefined, key: string): void {
  const place = stringOf(
    value?.kind === 'map' ? value.members.find((member) => member.key.value === key)?.value : value,
  );
  const reference = place?.value.replace(/^docker:\/\//, '');
  if (!place || reference === undefined) return;
  const prefix = place.value.length - reference.length;
  const span = { start: Math.min(place.span.start + prefix, place.span.end), end: place.span.end };
  const dependency = readImage(reference, { value: reference, span }, 'build');
  if (dependency) draft.dependencies.push(dependency);
}
