import type { CatalogRule } from '#check/rule.ts';
import { getKind } from '#kinds/kinds.ts';

/** What each kind of article finds in its own fields. Cost: one pass over the articles. */
export const checkKinds: CatalogRule = ({ catalog }) =>
  catalog.articles.flatMap(({ file, data }) =>
    Array.from(getKind(data.kind).check(data), ({ path, ...mistake }) => ({
      file,
      at: { path },
      ...mistake,
    })),
  );
