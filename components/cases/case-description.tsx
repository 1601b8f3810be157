import type { ReactNode } from "react";
import { InlineEdit } from "@/components/form/inline-edit";
import { Card } from "@/components/ui/card";
import type { FormState } from "@/lib/core/result";

type Props = {
  description: string | null;
  /** Absent where the reader may change nothing. */
  editing?: {
    record: { id: string; version: string };
    action: (previous: FormState, data: FormData) => Promise<FormState>;
    control: ReactNode;
  };
  texts: Record<"title" | "none" | "edit" | "add" | "save" | "cancel", string>;
};

/** What the case is about, in running text. */
export function CaseDescription({ description, editing, texts }: Props) {
  const text = description && <p className="m-0 max-w-[72ch] whitespace-pre-line">{description}</p>;
  return (
    <Card title={texts.title}>
      {editing ? (
        <InlineEdit
          id="edit-description"
          action={editing.action}
          record={editing.record}
          value={text}
          hasLinks
          texts={texts}
        >
          {editing.control}
        </InlineEdit>
      ) : (
        text || <p className="m-0 text-ink-3">{texts.none}</p>
      )}
    </Card>
  );
}
