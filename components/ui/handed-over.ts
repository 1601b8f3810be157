type Shelf = Map<string, string[]>;
// Next bundles what renders data and what renders HTML apart; within a process they meet here.
const holder = globalThis as typeof globalThis & { vektHandedOver?: Shelf };
holder.vektHandedOver ??= new Map();
const shelf = holder.vektHandedOver;

/** The request header that names a document's shelf; absent where the answer is data for the browser's router. */
export const documentHeader = "x-vekt-document";

/** Keeps markup on a document's shelf until its answer is out, and gives its place there. */
export function handOver(document: string, html: string): string {
  const kept = shelf.get(document) ?? [];
  shelf.set(document, kept);
  return `${document}.${kept.push(html) - 1}`;
}

export function handedOver(place: string): string | undefined {
  const [document = "", index] = place.split(".");
  return shelf.get(document)?.[Number(index)];
}

export function clearShelf(document: string): void {
  shelf.delete(document);
}
