import type { Metadata } from "next";
import { ApiCall } from "@/components/reference/api-call";
import { ApiOpening } from "@/components/reference/api-opening";
import { ProblemTable } from "@/components/reference/problem-table";
import { Card } from "@/components/ui/card";
import { API_CALLS } from "@/lib/http/api-reference";
import { CLASS_CALLS } from "@/lib/http/class-reference";

export const metadata: Metadata = { title: "HTTP API" };

export default function ApiPage() {
  return (
    <div className="mx-auto max-w-4xl px-4 pt-8 sm:px-8 sm:pt-12">
      <ApiOpening />
      <h2 className="mt-12 mb-4 font-medium font-serif text-3xl">Calls</h2>
      <Card>
        {API_CALLS.map((call) => (
          <ApiCall key={`${call.method} ${call.path}`} call={call} />
        ))}
      </Card>
      <h2 className="mt-12 mb-4 font-medium font-serif text-3xl">A class</h2>
      <Card>
        {CLASS_CALLS.map((call) => (
          <ApiCall key={`${call.method} ${call.path}`} call={call} />
        ))}
      </Card>
      <h2 className="mt-12 mb-4 font-medium font-serif text-3xl">
        Refusals and problems
      </h2>
      <Card>
        <ProblemTable />
      </Card>
    </div>
  );
}
