"use client";

import { useRef } from "react";
import { useFieldArray, useForm } from "react-hook-form";
import { Field } from "@/components/form/field";
import { Fieldset } from "@/components/form/fieldset";
import { TextInput } from "@/components/form/text-input";
import { useHydrated } from "@/components/form/use-hydrated";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";

type Props = {
  steps: { id: string; name: string }[];
  texts: { title: string; hint: string; step: string; add: string; up: string; down: string; remove: string };
};

const empty = { id: "", name: "" };

/** A process's steps in order, one row empty; posted by the form around as `steps.0.name` and so on. */
export function StepRows({ steps, texts }: Props) {
  const { control, register } = useForm({ defaultValues: { steps: [...steps, empty] } });
  const { fields, append, remove, move } = useFieldArray({ control, name: "steps", keyName: "key" });
  const isLive = useHydrated();
  const add = useRef<HTMLButtonElement>(null);
  return (
    <Fieldset legend={texts.title} hint={texts.hint} name="steps">
      {fields.map(({ key, ...row }, index) => {
        const numbered = (text: string) => text.replace("{number}", String(index + 1));
        return (
          <div key={key} className="flex items-end gap-1">
            <input type="hidden" {...register(`steps.${index}.id`)} defaultValue={row.id} />
            <div className="grow">
              <Field name={`steps.${index}.name`} label={numbered(texts.step)}>
                <TextInput
                  {...register(`steps.${index}.name`)}
                  defaultValue={row.name}
                  maxLength={60}
                  autoComplete="off"
                />
              </Field>
            </div>
            {isLive && (
              <>
                <IconButton
                  icon="arrow-up"
                  label={numbered(texts.up)}
                  onClick={() => move(index, index - 1)}
                  disabled={index === 0}
                />
                <IconButton
                  icon="arrow-down"
                  label={numbered(texts.down)}
                  onClick={() => move(index, index + 1)}
                  disabled={index === fields.length - 1}
                />
                <IconButton
                  icon="x"
                  label={numbered(texts.remove)}
                  onClick={() => {
                    remove(index);
                    add.current?.focus();
                  }}
                />
              </>
            )}
          </div>
        );
      })}
      {isLive && (
        <div>
          <Button ref={add} icon="plus" small onClick={() => append(empty)}>
            {texts.add}
          </Button>
        </div>
      )}
    </Fieldset>
  );
}
