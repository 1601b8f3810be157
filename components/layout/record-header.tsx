import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";

type Props = {
  title: string;
  /** Shows initials before the name. */
  withAvatar?: boolean;
  /** The address of a picture in the initials' place. */
  picture?: string;
  /** Short facts under the name; each becomes an item of the line. */
  meta?: ReactNode[];
  /** Buttons, the primary one last before the menu. */
  children?: ReactNode;
};

export function RecordHeader({ title, withAvatar, picture, meta = [], children }: Props) {
  const items = meta.filter((item) => item !== null && item !== undefined && item !== false && item !== "");
  return (
    <header className="record-head">
      <div className="head-main">
        {withAvatar && <Avatar name={title} size="record" picture={picture} silent />}
        <h1>{title}</h1>
        {items.length > 0 && (
          <div className="meta-line">
            {items.map((item, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: server-rendered once, in this order
              <span key={index}>{item}</span>
            ))}
          </div>
        )}
      </div>
      {children && <div className="head-actions">{children}</div>}
    </header>
  );
}
