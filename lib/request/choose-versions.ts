type Values = Record<string, string | string[]>;

/**
 * A form's values after the choice between both versions of fields that two people changed: `choose.city` says "mine" or
 * "theirs", `mine.city` and `theirs.city` what the field then holds. Without a choice it holds what stands in it.
 */
export function chooseVersions(sent: Values): Values {
  const isChoice = (input: string) => /^(choose|mine|theirs)\./.test(input);
  const entries = Object.entries(sent);
  const values = Object.fromEntries(entries.filter(([input]) => !isChoice(input)));
  for (const [input, side] of entries) {
    if (!input.startsWith("choose.") || (side !== "mine" && side !== "theirs")) continue;
    const name = input.slice("choose.".length);
    const isOwn = (other: string) => other === name || other.startsWith(`${name}.`);
    const chosen = entries
      .filter(([other]) => other.startsWith(`${side}.`) && isOwn(other.slice(side.length + 1)))
      .map(([other, value]) => [other.slice(side.length + 1), value] as const);
    if (chosen.length === 0) continue;
    for (const other of Object.keys(values)) if (isOwn(other)) delete values[other];
    Object.assign(values, Object.fromEntries(chosen));
  }
  return values;
}
