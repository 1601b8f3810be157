type Node = { id: string; parentId: string | null };

/** Each node before its daughters, sisters in the order they came, with how deep it stands. */
export function inTree<Row extends Node>(rows: Row[]): (Row & { depth: number })[] {
  const walk = (parentId: string | null, depth: number): (Row & { depth: number })[] =>
    rows
      .filter((row) => row.parentId === parentId)
      .flatMap((row) => [{ ...row, depth }, ...walk(row.id, depth + 1)]);
  return walk(null, 0);
}

/** A node and all below it. */
export function withDaughters<Row extends Node>(rows: Row[], id: string): Set<string> {
  const found = new Set([id]);
  // Rows come with parents first, so one walk finds all.
  for (const row of rows) if (row.parentId && found.has(row.parentId)) found.add(row.id);
  return found;
}

/** A name as deep in a plain list as in its tree. */
export const indented = ({ name, depth }: { name: string; depth: number }) => "\u2003".repeat(depth) + name;
