import { Fragment } from "react";
import { Field } from "@/components/form/field";
import { Select } from "@/components/form/select";
import { Button } from "@/components/ui/button";
import type { PresentedFieldChange } from "@/lib/bulk/present-field-change";

type Chosen = { id: string[]; all: boolean; list: string };
type Props = Pick<PresentedFieldChange, "entity" | "field" | "options" | "texts"> & {
  href: string;
  chosen: Chosen;
};

/** Which field of the chosen rows is changed; another choice loads the page anew, with that field's input. */
export function FieldChoice({ entity, field, options, texts, href, chosen }: Props) {
  return (
    <form method="get" action={href} data-auto className="form">
      <input type="hidden" name="entity" value={entity} />
      <ChosenInputs {...chosen} />
      <Field name="field" label={texts.field}>
        <Select options={options} placeholder={texts.choose} defaultValue={field} />
      </Field>
      <noscript>
        <Button type="submit" small>
          {texts.show}
        </Button>
      </noscript>
    </form>
  );
}

/** Which rows it is about, as both forms send it on. */
export function ChosenInputs({ id, all, list }: Chosen) {
  return (
    <Fragment>
      <input type="hidden" name="list" value={list} />
      {all && <input type="hidden" name="all" value="on" />}
      {!all && id.map((one) => <input key={one} type="hidden" name="id" value={one} />)}
    </Fragment>
  );
}
