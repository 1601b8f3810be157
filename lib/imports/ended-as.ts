const words = {
  open: ["open", "öppen", "öppet", "åpen", "åpent", "åben", "åbent", "pågående", "aktiv"],
  won: ["won", "closed won", "vunnet", "vunnen", "vundet"],
  lost: ["lost", "closed lost", "förlorat", "förlorad", "tapt", "tabt"],
};

/** How a deal stands by what other systems call it; null where a text says neither. */
export function endedAs(text: string): keyof typeof words | null {
  const wanted = text.trim().toLowerCase();
  const kinds = ["open", "won", "lost"] as const;
  return kinds.find((kind) => words[kind].includes(wanted)) ?? null;
}
