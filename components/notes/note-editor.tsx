"use client";

import { type KeyboardEvent, useId, useRef, useState } from "react";
import type { ComboboxOption } from "@/components/form/combobox-state";
import { Textarea } from "@/components/form/textarea";
import { useHydrated } from "@/components/form/use-hydrated";
import { useOptions } from "@/components/form/use-options";
import { MentionList } from "@/components/notes/mention-list";
import { NoteText } from "@/components/notes/note-text";
import { type Mark, mentionTyped, putMark } from "@/components/notes/text-marks";
import type { editorTexts } from "@/lib/notes/present-notes";
import { parseMarkdown } from "@/lib/notes/rules";

type Props = {
  /** Answers `?q=name` with colleagues. */
  url: string;
  defaultValue?: string;
  rows?: number;
  placeholder?: string;
  texts: ReturnType<typeof editorTexts>;
};

const marks: [Mark, string][] = [
  ["bold", "B"],
  ["italic", "I"],
  ["heading", "H"],
  ["list", "•"],
  ["numbers", "1."],
  ["link", "↗"],
  ["mention", "@"],
];

/** A plain text field with buttons that write the marks, colleagues to pick from behind an @, and how it will look. */
export function NoteEditor({ url, defaultValue, rows = 8, placeholder, texts }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const hydrated = useHydrated();
  const [preview, setPreview] = useState<string | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [people, setPeople] = useState<ComboboxOption[]>([]);
  const [active, setActive] = useState(0);
  const listId = useId();
  useOptions(url, typed ?? "", typed !== null, (found) => {
    setPeople(found);
    setActive(0);
  });
  const isOpen = typed !== null && people.length > 0;

  function put(mark: Mark) {
    const area = field.current;
    if (!area) return;
    const next = putMark({ text: area.value, from: area.selectionStart, to: area.selectionEnd }, mark);
    write(area, next.text, next.from, next.to);
    look();
  }

  /** Looks for a name being typed. */
  function look() {
    const area = field.current;
    setTyped((area && mentionTyped(area.value, area.selectionStart)?.typed) ?? null);
  }

  function choose(person: ComboboxOption) {
    const area = field.current;
    const place = area && mentionTyped(area.value, area.selectionStart);
    if (!area || !place) return;
    const text = `${area.value.slice(0, place.from)}${person.label} ${area.value.slice(area.selectionStart)}`;
    const caret = place.from + person.label.length + 1;
    write(area, text, caret, caret);
    setTyped(null);
  }

  function keydown(event: KeyboardEvent) {
    if (!isOpen) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const person = people[active];
    if (step) setActive((active + step + people.length) % people.length);
    else if ((event.key === "Enter" || event.key === "Tab") && person && !event.ctrlKey) choose(person);
    else if (event.key === "Escape") setTyped(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="note-editor">
      <fieldset className="note-tools">
        <legend className="vh">{texts.tools}</legend>
        {hydrated &&
          marks.map(([mark, sign]) => (
            <button
              key={mark}
              type="button"
              className="note-tool"
              data-mark={mark}
              aria-label={texts[mark]}
              title={texts[mark]}
              disabled={preview !== null}
              onClick={() => put(mark)}
            >
              {sign}
            </button>
          ))}
        {hydrated && (
          <button
            type="button"
            className="note-tool end"
            aria-pressed={preview !== null}
            onClick={() => setPreview(preview === null ? (field.current?.value ?? "") : null)}
          >
            {texts.preview}
          </button>
        )}
      </fieldset>
      <span className="combo" hidden={preview !== null}>
        <Textarea
          ref={field}
          rows={rows}
          maxLength={20_000}
          defaultValue={defaultValue}
          placeholder={placeholder}
          autoComplete="off"
          aria-autocomplete="list"
          aria-controls={isOpen ? listId : undefined}
          aria-activedescendant={isOpen ? `${listId}-${active}` : undefined}
          onInput={look}
          onKeyDown={keydown}
          onClick={look}
          onBlur={() => setTyped(null)}
        />
        <MentionList
          id={listId}
          label={texts.suggestions}
          people={isOpen ? people : []}
          active={active}
          onChoose={choose}
        />
      </span>
      {preview !== null && (
        <section className="note-preview" aria-label={texts.preview}>
          {preview.trim() ? (
            <NoteText blocks={parseMarkdown(preview)} />
          ) : (
            <p className="meta m-0">{texts.empty}</p>
          )}
        </section>
      )}
    </div>
  );
}

/** Through the browser, so that its own undo knows of it. */
function write(area: HTMLTextAreaElement, text: string, from: number, to: number) {
  area.focus();
  area.select();
  if (!document.execCommand("insertText", false, text)) area.value = text;
  area.setSelectionRange(from, to);
}
