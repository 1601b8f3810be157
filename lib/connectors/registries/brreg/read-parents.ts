import type { RegistryParent } from "../port";
import { digitsOf, type Json, listOf, objectOf, textOf } from "../read-json";

/** Who owns a member of a group directly. It may have several parents; those at second hand are left out. */
export function readParents(tree: unknown, orgNumber: string): RegistryParent[] {
  const found = nodesOf(objectOf(tree)).flatMap((node) => {
    const parent = digitsOf(node.parentOrganisasjonsnummer);
    const isDirect = !/indirekte/i.test(textOf(node.grunnlag) ?? "");
    if (digitsOf(node.organisasjonsnummer) !== orgNumber || !parent || !isDirect) return [];
    const name = textOf(node.parentNavn) ?? parent;
    return [{ orgNumber: parent, name, sharePercent: shareOf(node.grunnlag) }];
  });
  return [...new Map(found.map((parent) => [parent.orgNumber, parent])).values()];
}

// The tree of the largest groups has some thousand nodes; a leaf has no children at all.
function nodesOf(node: Json): Json[] {
  return [node, ...listOf(node.children).flatMap((child) => nodesOf(objectOf(child)))];
}

/** "100%", "33,33%", "100 %"; null for words. */
function shareOf(value: unknown): string | null {
  const share = /^(\d{1,3})(?:[,.](\d{1,2}))?\s*%$/.exec(textOf(value) ?? "");
  if (!share) return null;
  return share[2] ? `${share[1]}.${share[2]}` : (share[1] ?? null);
}
