"use client";

import { type ReactNode, use, useEffect, useRef, useState } from "react";
import { FormContext } from "@/components/form/form-context";

type Props = {
  /** Absent: always shown. `initially` is how it stands for the record that the form was opened with. */
  when: { field: string; is: string; initially: boolean } | undefined;
  children: ReactNode;
};

/** Fields that show while another one of the form holds a value. Hidden ones are sent all the same, so nothing is lost. */
export function ShownWhen({ when, children }: Props) {
  if (!when) return children;
  return <Conditional {...when}>{children}</Conditional>;
}

function Conditional({
  field,
  is,
  initially,
  children,
}: NonNullable<Props["when"]> & { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const { state } = use(FormContext);
  const typed = state?.ok === false ? state.values[field] : undefined;
  const [seen, setSeen] = useState<boolean | null>(null);
  useEffect(() => {
    const form = place.current?.closest("form");
    // A field that the form doesn't carry is as the record has it.
    if (!form?.elements.namedItem(field)) return;
    const look = () => setSeen(new FormData(form).getAll(field).includes(is));
    look();
    form.addEventListener("input", look);
    return () => form.removeEventListener("input", look);
  }, [field, is]);
  const isShown = seen ?? (typed === undefined ? initially : [typed].flat().includes(is));
  return (
    <div ref={place} className="contents" hidden={!isShown}>
      {children}
    </div>
  );
}
