import { seenOfSpellings, variantSpellings } from '../analysis/entities/spellings.ts';
import { quoted } from './quoted.ts';
import { rule } from './rule.ts';

export const inconsistentEntityName = rule({
  id: 'inconsistent-entity-name',
  group: 'entities',
  level: 'hint',
  tiers: ['wording'],
  summary: 'The name of somebody who is spoken of is spelt in two ways.',
  why: 'Who searches the record for one spelling misses the other. Names from another script come in many spellings (Sergei and Sergey, Kazakbayev and Kazakbaev); one transcript should keep to one of them. Each name is reported once, at its rarer spelling.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: What did Mr. Osmonbayev say?

Anna Weber: Mr. Osmonbayev agreed.

Question: And Mr. Osmonbaev’s ministry?

Anna Weber: It does as well.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: What did Mr. Osmonbayev say?

Anna Weber: Mr. Osmonbayev agreed.

Question: And Mr. Osmonbayev’s ministry?

Anna Weber: It does as well.
`,
    },
  ],
  sees: seenOfSpellings,
  *check({ analysis }) {
    const reports = variantSpellings(analysis.transcript).flatMap(([usual, ...others]) => {
      const first = others.flatMap(({ places }) => places).toSorted((left, right) => left.start - right.start)[0];
      const here = others.find(({ places }) => first !== undefined && places.includes(first));
      if (usual === undefined || first === undefined || here === undefined) return [];
      return [
        {
          span: first,
          message: `${quoted(here.printed)} is spelt ${quoted(usual.printed)} elsewhere (${here.places.length} against ${usual.places.length}), so a search for one finds only part of the record. Keep to one spelling.`,
          fixes: [
            {
              tier: 'wording' as const,
              title: `Replace ${quoted(here.printed)} with ${quoted(usual.printed)}`,
              edits: others.flatMap(({ places }) => places).map((place) => ({ ...place, text: usual.printed })),
            },
          ],
        },
      ];
    });
    yield* reports.toSorted((left, right) => left.span.start - right.span.start);
  },
});
