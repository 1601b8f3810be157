import type { ReactNode } from "react";
import type { Tone } from "@/components/ui/tone";

type Props = { tone?: Tone; children: ReactNode };

export function Badge({ tone = "neutral", children }: Props) {
  return <span className={`badge t-${tone}`}>{children}</span>;
}
