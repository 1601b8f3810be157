"use client";

import { type ChangeEvent, useId, useState } from "react";
import type { PictureRoom } from "@/components/form/shrink-picture";
import { useControl } from "@/components/form/use-control";
import { useHydrated } from "@/components/form/use-hydrated";

type Props = {
  room: PictureRoom;
  /** `shrunk` has `{size}` where the number of kilobytes goes. */
  texts: { willShrink: string; shrunk: string };
};

/** Chooses a picture. One that is too large to be sent is made smaller here; without JavaScript it is refused. */
export function PictureInput({ room, texts }: Props) {
  const { attributes } = useControl({});
  const [size, setSize] = useState<string | null>(null);
  const hydrated = useHydrated();
  const noteId = useId();

  async function choose({ currentTarget: input }: ChangeEvent<HTMLInputElement>) {
    const file = input.files?.[0];
    setSize(null);
    if (!file || file.size <= room.most) return;
    const { shrinkPicture } = await import("@/components/form/shrink-picture");
    const small = await shrinkPicture(file, room);
    if (!small || input.files?.[0] !== file) return;
    const chosen = new DataTransfer();
    chosen.items.add(small);
    input.files = chosen.files;
    setSize(String(Math.ceil(small.size / 1024)));
  }

  return (
    <>
      <input
        {...attributes}
        type="file"
        className="input"
        accept={room.types.join(",")}
        aria-describedby={`${attributes["aria-describedby"] ?? ""} ${noteId}`.trim()}
        onChange={choose}
      />
      <output id={noteId} className="hint empty:hidden">
        {hydrated && (size ? texts.shrunk.replace("{size}", size) : texts.willShrink)}
      </output>
    </>
  );
}
