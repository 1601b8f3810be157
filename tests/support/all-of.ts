/** Everything that comes in stretches, in one list. */
export async function allOf<Row>(stretches: AsyncIterable<Row[]>): Promise<Row[]> {
  const all: Row[] = [];
  for await (const rows of stretches) all.push(...rows);
  return all;
}
