import { headers } from "next/headers";
import type { ReactNode } from "react";
import { documentHeader, handOver } from "@/components/ui/handed-over";
import { PlainPiece } from "@/components/ui/plain-piece";
import { staticHtml } from "@/components/ui/static-html";

/**
 * Markup without any state, which React neither compares nor sends twice. A document carries it as HTML alone; the
 * browser's router gets it as one string. Takes what `staticHtml` takes.
 */
export async function Plain({ children }: { children: ReactNode }) {
  const html = staticHtml(children);
  const document = (await headers()).get(documentHeader);
  return document ? <PlainPiece place={handOver(document, html)} /> : <PlainPiece html={html} />;
}
