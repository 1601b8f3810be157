import type { Import } from "./import-graph";

type Place = { path?: RegExp; not?: RegExp };
/** No import from a file that fits `from` to one that fits `to`; `$1` in `to.notFrom` is what `from.path` caught. */
export type Rule = {
  name: string;
  from: Place;
  to: Place & { notSame?: (caught: string) => RegExp };
  typesAllowed?: boolean;
};

const generic = "(ui|form|data-table|chart|layout)";

export const rules: Rule[] = [
  { name: "db-knows-nobody", from: { path: /^db\// }, to: { path: /^(app|components|lib)\// } },
  {
    name: "pool-is-private",
    from: { path: /^(app|components|lib)\// },
    to: { path: /^(db\/client\.ts|db\/admin\.ts|node_modules\/pg$)/ },
  },
  {
    // Platform verbs read and write the service's own schema, never an organisation's; see the next rule.
    name: "transaction-opens-at-the-edge",
    from: {
      path: /^lib\/(?!core\/)/,
      not: /^lib\/(request|jobs|auth|account|members|organisations|mail|mails)\/|\/jobs\.ts$/,
    },
    to: { path: /^db\/transaction\.ts$/ },
    typesAllowed: true,
  },
  { name: "lib-knows-no-ui", from: { path: /^lib\// }, to: { path: /^(app|components)\// } },
  { name: "core-knows-no-domain", from: { path: /^lib\/core\// }, to: { path: /^lib\/(?!core\/)/ } },
  {
    name: "core-takes-only-types-from-db",
    from: { path: /^lib\/core\// },
    to: { path: /^db\// },
    typesAllowed: true,
  },
  {
    name: "domain-knows-no-framework",
    from: { path: /^lib\//, not: /^lib\/request\// },
    to: { path: /^node_modules\/(next|react|react-dom)(\/|$)/ },
  },
  {
    name: "outside-world-outside-transactions",
    from: { path: /^lib\/(?!core\/|request\/|jobs\/|connectors\/)/, not: /\/(jobs|lookup-[^/]+)\.ts$/ },
    to: { path: /^(lib\/connectors\/|node_modules\/(nodemailer|undici|node:https?)$)/ },
    typesAllowed: true,
  },
  { name: "components-import-no-app", from: { path: /^components\// }, to: { path: /^app\// } },
  {
    name: "components-see-shapes-only",
    from: { path: /^components\// },
    to: {
      path: /^(db|lib)\//,
      not: /^lib\/([^/]+\/(schema|rules)|core\/(dates|escape-html|fields|money|format|result|locales|safe-path|parse-date|parse-decimal))\.ts$/,
    },
    typesAllowed: true,
  },
  {
    name: "generic-components-know-no-domain",
    from: { path: new RegExp(`^components/${generic}/`) },
    to: { path: new RegExp(`^components/(?!${generic}/)`) },
  },
  {
    name: "features-compose-in-pages",
    from: { path: /^components\/([^/]+)\//, not: new RegExp(`^components/${generic}/`) },
    to: {
      path: new RegExp(`^components/(?!${generic}/)`),
      not: /-picker\.tsx$/,
      notSame: (own) => new RegExp(`^components/${own}/`),
    },
  },
  {
    name: "app-writes-no-sql",
    from: { path: /^app\// },
    to: { path: /^(db\/|node_modules\/(drizzle-orm|pg)(\/|$))/ },
  },
  {
    name: "routes-share-only-actions",
    from: { path: /^app\/([^/]+\/[^/]+)\// },
    to: {
      path: /^app\/[^/]+\/[^/]+\//,
      not: /\/actions\.ts$/,
      notSame: (own) => new RegExp(`^app/${own.replaceAll(/[[\]().]/g, "\\$&")}/`),
    },
  },
];

export function violations(
  imports: Import[],
  of: Rule[] = rules,
): { rule: string; from: string; to: string }[] {
  return of.flatMap((rule) =>
    imports.filter((edge) => breaks(rule, edge)).map(({ from, to }) => ({ rule: rule.name, from, to })),
  );
}

function breaks({ from, to, typesAllowed }: Rule, edge: Import): boolean {
  if (typesAllowed && edge.typeOnly) return false;
  const caught = from.path?.exec(edge.from);
  if ((from.path && !caught) || from.not?.test(edge.from)) return false;
  if (!to.path?.test(edge.to) || to.not?.test(edge.to)) return false;
  return !to.notSame?.(caught?.[1] ?? "").test(edge.to);
}
