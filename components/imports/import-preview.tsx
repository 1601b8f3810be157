type Props = { caption: string; rows: string[][] };

/** The first rows of a file as they would be read, the headers on top. */
export function ImportPreview({ caption, rows: [header = [], ...rows] }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="table-wrap import-preview" tabIndex={0} aria-label={caption}>
      <table className="rows rows-plain">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            {header.map((text, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place alone
              <th key={place} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone
            <tr key={row}>
              {header.map((_, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its place alone
                <td key={place}>{cells[place] ?? ""}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
