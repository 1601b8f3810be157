"use client";

import { useEffect, useRef } from "react";
import type { VersionChoices } from "@/lib/core/result";

type Field = VersionChoices["fields"][number];
type Side = "mine" | "theirs";

/**
 * Mine or theirs, for each field that somebody else changed meanwhile. What is chosen counts, also without JavaScript;
 * with it the field itself shows what is chosen, and typing there is a choice of its own.
 */
export function VersionChoice({ title, hint, fields }: VersionChoices) {
  const box = useRef<HTMLFieldSetElement>(null);

  useEffect(() => {
    const form = box.current?.closest("form");
    if (!form) return;
    const onInput = ({ target, isTrusted }: Event) => {
      const typedIn = (target as HTMLInputElement).name ?? "";
      const field = fields.find(({ name }) => typedIn === name || typedIn.startsWith(`${name}.`));
      if (!isTrusted || !field) return;
      for (const radio of form.querySelectorAll<HTMLInputElement>(`input[name="choose.${field.name}"]`))
        radio.checked = false;
    };
    form.addEventListener("input", onInput);
    return () => form.removeEventListener("input", onInput);
  }, [fields]);

  return (
    <fieldset ref={box} className="versions">
      <legend>{title}</legend>
      <p className="meta m-0">{hint}</p>
      {fields.map((field) => (
        <fieldset key={field.name} className="version-pair">
          <legend>{field.label}</legend>
          {side(field, "mine")}
          {side(field, "theirs")}
        </fieldset>
      ))}
    </fieldset>
  );
}

function side(field: Field, which: Side) {
  const { label, text } = field[which];
  // The editor's own stands in the field, unless the form took the colleague's over.
  const isCarried = which === "theirs" || field.choice === "theirs";
  return (
    <div>
      <label className="choice">
        <input
          type="radio"
          name={`choose.${field.name}`}
          value={which}
          defaultChecked={field.choice === which}
          onChange={(event) => show(event.currentTarget.form, field, which)}
        />
        <span>
          <small>{label}</small>
          <span>{text}</span>
        </span>
      </label>
      {isCarried &&
        Object.entries(valuesOf(field, which)).flatMap(([input, value]) =>
          [value]
            .flat()
            .map((one) => (
              <input key={`${input} ${one}`} type="hidden" name={`${which}.${input}`} value={one} />
            )),
        )}
    </div>
  );
}

const valuesOf = (field: Field, which: Side): Record<string, string | string[]> =>
  which === "mine" ? field.myValues : field.theirValues;

/** Shows a choice in the field itself, as far as its control can be told. */
function show(form: HTMLFormElement | null, field: Field, which: Side) {
  for (const [input, value] of Object.entries(valuesOf(field, which))) {
    const control = form?.elements.namedItem(input);
    const isText =
      control instanceof HTMLInputElement ||
      control instanceof HTMLSelectElement ||
      control instanceof HTMLTextAreaElement;
    if (!isText || control.type === "hidden") continue;
    if (control.type === "checkbox") (control as HTMLInputElement).checked = value === "on";
    else control.value = String(value);
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
