import { listProblems } from "@/lib/http/problem";

/** Every `refusal` an error can carry, with its status. */
export function ProblemTable() {
  return (
    <table className="w-full text-left text-sm">
      <thead className="text-soft">
        <tr>
          <th className="px-5 py-3 font-normal sm:px-7">Status</th>
          <th className="py-3 pr-5 font-normal">refusal</th>
          <th className="hidden py-3 pr-5 font-normal sm:table-cell">title</th>
        </tr>
      </thead>
      <tbody>
        {listProblems().map(({ id, status, title }) => (
          <tr key={id} id={id} className="border-line border-t target:bg-wash">
            <td className="px-5 py-2 font-mono sm:px-7">{status}</td>
            <td className="py-2 pr-5 font-mono">
              {id}
              <span className="block font-sans text-soft sm:hidden">
                {title}
              </span>
            </td>
            <td className="hidden py-2 pr-5 sm:table-cell">{title}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
