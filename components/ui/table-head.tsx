/** The heads of a table’s columns; its edges align with the card around it. */
export function TableHead({ heads }: { heads: readonly string[] }) {
  return (
    <thead className="text-soft text-xs">
      <tr>
        {heads.map((head) => (
          <th
            key={head}
            scope="col"
            className="px-3 py-2 font-medium first:pl-5 last:pr-5 sm:first:pl-7 sm:last:pr-7"
          >
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}
