import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

type Props = { tone?: "info" | "ok" | "warn" | "danger"; children: ReactNode };

const icons = { info: "info", ok: "circle-check", warn: "triangle-alert", danger: "circle-alert" } as const;

/** A standing remark on a page, beside what it is about. */
export function Notice({ tone = "info", children }: Props) {
  return (
    <div className={`notice t-${tone}`} role={tone === "danger" ? "alert" : "status"}>
      <Icon name={icons[tone]} />
      <div>{children}</div>
    </div>
  );
}
