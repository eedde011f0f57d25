import { type NextRequest, NextResponse } from "next/server";
import { pagePolicy } from "@/lib/http/content-security-policy";
import { checkHost, hostOf, isTls } from "@/lib/http/hosts";
import { pageOf } from "@/lib/http/page-of";
import { errorResponse } from "@/lib/http/problem";

/** Pages only: a proxy in front of the API would cost a third of its speed. */
export const config = {
  matcher: ["/((?!api/|_next/static|_next/image|icon.svg).*)"],
};

/** Checks the host, and gives each page the policy its scripts need. */
export function proxy(request: NextRequest) {
  try {
    checkHost(request);
  } catch (error) {
    return errorResponse(error);
  }
  const { pathname } = request.nextUrl;
  const response = NextResponse.next();
  const policy = pagePolicy(pageOf(pathname));
  response.headers.set("content-security-policy", policy);
  // A page names the scripts of its build: a cache must ask if it still holds.
  response.headers.set("cache-control", "no-cache");
  if (isTls(hostOf(request))) {
    response.headers.set("strict-transport-security", "max-age=31536000");
  }
  return response;
}
