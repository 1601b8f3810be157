import type { ReactNode } from "react";
import { InlineEdit } from "@/components/form/inline-edit";
import { Tag } from "@/components/ui/tag";
import type { Slot } from "@/components/ui/tone";
import type { FormState } from "@/lib/core/result";

type Props = {
  id: string;
  marks: { name: string; color?: number; href?: string }[];
  /** Absent where the reader may change nothing. */
  editing?: {
    record: { id: string; version: string };
    action: (previous: FormState, data: FormData) => Promise<FormState>;
    control: ReactNode;
  };
  texts: { edit: string; add: string; save: string; cancel: string; none: string };
};

/** Categories or tags as badges, changed where they stand. */
export function CustomerMarks({ id, marks, editing, texts }: Props) {
  const badges = marks.length > 0 && (
    <span className="flex flex-wrap gap-1">
      {marks.map(({ name, color, href }) => (
        <Tag key={name} name={name} tone={(color as Slot | undefined) ?? "neutral"} href={href} />
      ))}
    </span>
  );
  if (!editing) return badges || <p className="meta m-0">{texts.none}</p>;
  return (
    <InlineEdit
      id={`edit-${id}`}
      action={editing.action}
      record={editing.record}
      value={badges || null}
      hasLinks={marks.length > 0}
      isSingle
      texts={texts}
    >
      {editing.control}
    </InlineEdit>
  );
}
