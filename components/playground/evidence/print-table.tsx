/** One table on paper; a row is never cut by the end of a page. */
export function PrintTable({
  title,
  heads,
  rows,
}: {
  title: string;
  heads: string[];
  rows: { id: string | number; cells: string[] }[];
}) {
  return (
    <section className="mt-5">
      <h2 className="font-medium font-serif text-[14pt]">{title}</h2>
      {rows.length === 0 ? (
        <p>None.</p>
      ) : (
        <table className="mt-1 w-full text-left">
          <thead>
            <tr className="border-ink border-b">
              {heads.map((head) => (
                <th key={head} scope="col" className="py-1 pr-3 font-semibold">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, cells }) => (
              <tr
                key={id}
                className="break-inside-avoid border-line border-b align-top"
              >
                {cells.map((cell, at) => (
                  <td
                    key={heads[at]}
                    className="break-words py-1 pr-3 font-mono text-[8pt] leading-snug"
                  >
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
