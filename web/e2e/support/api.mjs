/** The API beside the browser: for what somebody else does while a page is open. */
export class Api {
  #cookie = "";
  #token = "";

  constructor(address) {
    this.address = address;
  }

  /** Signs in as a company of the demo: the first, unless `number` says another. */
  async signIn(number = 0) {
    const { items } = await this.call("GET", "/demo/accounts");
    const { email, password } = items.filter(({ role }) => role === "member")[number];
    const session = await this.call("POST", "/sessions", { email, password });
    this.#token = session.csrf_token;
    return session;
  }

  /** Publishes an offer that everyone sees: two welders in Harburg, from a week today on. */
  async publishOffer() {
    const day = (offset) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
    return this.call("POST", "/listings", {
      kind: "staff",
      side: "offer",
      note: "",
      audience: "public",
      publish: true,
      terms: {
        occupation: "welder",
        skills: [],
        certificates: [],
        headcount: 2,
        minutes_a_week: 2_100,
        period: { first: day(7), last: day(70) },
        weekdays: ["mon", "tue", "wed", "thu", "fri"],
        place: "harburg",
        radius_km: 20,
        mode: "on_site",
      },
    });
  }

  /** @returns the answer's JSON; throws with the code of a refusal */
  async call(method, path, body, { version } = {}) {
    const response = await fetch(`${this.address}/api/v1${path}`, {
      method,
      headers: {
        Accept: "application/json",
        Origin: this.address,
        ...(this.#cookie && { Cookie: this.#cookie }),
        ...(this.#token && method !== "GET" && { "X-CSRF-Token": this.#token }),
        ...(body && { "Content-Type": "application/json" }),
        ...(version !== undefined && { "If-Match": `"v${version}"` }),
      },
      body: body && JSON.stringify(body),
    });
    const cookie = response.headers.getSetCookie()[0];
    if (cookie) this.#cookie = cookie.split(";")[0];
    const answer = response.status === 204 ? undefined : await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${answer.code}`);
    return answer;
  }
}
