type Bar<Filter> = {
  filter: Filter;
  /** The address of the list with something else chosen. */
  to: (changes: Partial<Filter>) => string;
  /** What taking a filter of that name away is called. */
  remove: (name: string) => string;
};

/** Makes the chips of a bar of filters: each choice with its address, which takes away again what is chosen. */
export function choiceChips<Filter extends object>({ filter, to, remove }: Bar<Filter>) {
  const change = <Key extends keyof Filter>(key: Key, value: Filter[Key] | undefined) =>
    to({ [key]: value } as Partial<Filter>);
  return <Key extends keyof Filter & string>(
    key: Key,
    label: string,
    choices: [NonNullable<Filter[Key]>, string][],
  ) => {
    const options = choices.map(([value, text]) => ({
      label: text,
      href: change(key, filter[key] === value ? undefined : value),
      current: filter[key] === value,
    }));
    return {
      id: `filter-${key}`,
      label,
      options,
      value: options.find(({ current }) => current)?.label,
      clear: { label: remove(label), href: change(key, undefined) },
    };
  };
}
