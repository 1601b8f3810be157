import type { ReactNode } from "react";
import { Fieldset } from "@/components/form/fieldset";
import { FoldedSection } from "@/components/form/folded-section";
import { ShownWhen } from "@/components/form/shown-when";

type When = { field: string; is: string; initially: boolean };
type Box = {
  key: string;
  title: string;
  isFolded: boolean;
  when?: When;
  fields: { key: string; when?: When }[];
};
type Props = {
  boxes: Box[];
  /** The fields' inputs, by key; a field without any is left out. */
  controls: Record<string, ReactNode>;
  /** Boxes whose one field is a group with a heading of its own. */
  bare?: string[];
};

/** A form in boxes of fields, laid out as the organisation has it. */
export function FormBoxes({ boxes, controls, bare = [] }: Props) {
  return boxes.map(({ when, ...box }) => {
    const fields = box.fields.filter(({ key }) => controls[key]);
    if (fields.length === 0) return null;
    const pieces = (
      <div className="boxed">
        {fields.map(({ key, when: fieldWhen }) => (
          <ShownWhen key={key} when={fieldWhen}>
            {controls[key]}
          </ShownWhen>
        ))}
      </div>
    );
    const names = fields.map(({ key }) => key);
    return (
      <ShownWhen key={box.key} when={when}>
        {names.length === 1 && bare.includes(box.key) ? pieces : framed(box, names, pieces)}
      </ShownWhen>
    );
  });
}

function framed({ title, isFolded }: Pick<Box, "title" | "isFolded">, names: string[], pieces: ReactNode) {
  if (!isFolded) return <Fieldset legend={title}>{pieces}</Fieldset>;
  return (
    <FoldedSection title={title} names={names}>
      {pieces}
    </FoldedSection>
  );
}
