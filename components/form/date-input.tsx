"use client";

import { type ComponentProps, use, useId, useRef, useState } from "react";
import { type Dates, DatesContext } from "@/components/form/dates-context";
import { useControl } from "@/components/form/use-control";
import { useHydrated } from "@/components/form/use-hydrated";
import { useTypedBefore } from "@/components/form/use-typed-before";
import { inDigits, inWords } from "@/components/form/written-date";
import { Icon } from "@/components/ui/icon";
import { parseDate } from "@/lib/core/parse-date";

type Props = Omit<ComponentProps<"input">, "type" | "value" | "defaultValue"> &
  Partial<Dates> & {
    /** `YYYY-MM-DD`. */
    defaultValue?: string | null;
  };

/**
 * Reads dates as people write them and answers with weekday and date. The field sends `YYYY-MM-DD`;
 * what it cannot read is sent as it stands.
 */
export function DateInput(props: Props) {
  const { name, id, required, defaultValue, today, locale, calendarText, unknownText, ...rest } = {
    ...use(DatesContext),
    ...props,
  };
  const { attributes, typed } = useControl({ name, id, required });
  const start = typed ?? defaultValue ?? "";
  const startDate = parseDate(start, today);
  const [text, setText] = useState(startDate ? inDigits(startDate, locale) : start);
  const hydrated = useHydrated();
  const field = useRef<HTMLInputElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  useTypedBefore(field, text, setText);
  const echoId = useId();
  const date = parseDate(text, today);
  const echo = date ? inWords(date, locale) : text.trim() && unknownText;
  return (
    <>
      <span className="affix">
        <input
          {...rest}
          {...attributes}
          ref={field}
          name={hydrated ? undefined : attributes.name}
          type="text"
          autoComplete="off"
          className="input"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => date && setText(inDigits(date, locale))}
          aria-describedby={`${attributes["aria-describedby"] ?? ""} ${echoId}`.trim()}
        />
        {hydrated && (
          <>
            <input type="hidden" name={attributes.name} value={date ?? text} />
            <input
              ref={picker}
              className="native-picker"
              type="date"
              tabIndex={-1}
              aria-hidden="true"
              value={date ?? ""}
              onChange={(event) => setText(event.target.value && inDigits(event.target.value, locale))}
            />
          </>
        )}
        <button
          type="button"
          className="affix-button"
          aria-label={calendarText}
          onClick={() => picker.current?.showPicker()}
        >
          <Icon name="calendar" />
        </button>
      </span>
      <output id={echoId} className={date || !text ? "hint empty:hidden" : "hint text-danger"}>
        {echo}
      </output>
    </>
  );
}
