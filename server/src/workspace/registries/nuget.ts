import { nuspec } from '../../core/manifests/nuget/nuspec';
import { readPackageDocument } from '../../core/resolution/documents';
import type { Registry } from './model';

/** https://learn.microsoft.com/nuget/api/package-base-address-resource */
export const nugetRegistry: Registry = {
  ecosystems: ['nuget'],
  interval: 50,
  address: ({ name, version }) => {
    const [id, number] = [name, version].map((part) => encodeURIComponent(part.toLowerCase()));
    return `https://api.nuget.org/v3-flatcontainer/${id ?? ''}/${number ?? ''}/${id ?? ''}.nuspec`;
  },
  read: (body) => ({ values: readPackageDocument(nuspec, body, 'packages/a.nuspec').statements.flatMap(({ values }) => values), relation: 'any' }),
};
