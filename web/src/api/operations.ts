// Made from api/openapi.json by `npm run generate`; never edited by hand.

import { send, type CallOptions } from "./client";
import type {
  Agreement,
  AgreementPage,
  Availability,
  CompanyPage,
  DemoAccounts,
  Desk,
  DeskQueue,
  Enquiry,
  EnquiryPage,
  EnquiryTransition,
  Figures,
  Kind,
  Listing,
  ListingChange,
  ListingPage,
  ListingTransition,
  Message,
  NewAgreement,
  NewEnquiry,
  NewListing,
  NewMessage,
  NewPlan,
  NewProposal,
  NewSession,
  Partners,
  Plan,
  PlanPage,
  PlanTransition,
  Ranking,
  Session,
  Side,
  Taxonomy,
} from "./types";

/** POST /api/v1/sessions – Sign in */
export const createSession = (
  body: NewSession,
  options?: CallOptions,
): Promise<Session> =>
  send({ method: "POST", path: "/api/v1/sessions", body }, options);

/** DELETE /api/v1/sessions – Sign out */
export const deleteSession = (
  options?: CallOptions,
): Promise<void> =>
  send({ method: "DELETE", path: "/api/v1/sessions" }, options);

/** GET /api/v1/sessions/current – Who is signed in */
export const getCurrentSession = (
  options?: CallOptions,
): Promise<Session> =>
  send({ method: "GET", path: "/api/v1/sessions/current" }, options);

/** GET /api/v1/demo/accounts – Accounts to look around with, in a demo store only */
export const listDemoAccounts = (
  options?: CallOptions,
): Promise<DemoAccounts> =>
  send({ method: "GET", path: "/api/v1/demo/accounts" }, options);

/** GET /api/v1/companies – Own companies, or for a broker the members of the agency's cluster */
export const listCompanies = (
  query: { after?: string | undefined; limit?: number | undefined } = {},
  options?: CallOptions,
): Promise<CompanyPage> =>
  send({ method: "GET", path: "/api/v1/companies", query }, options);

/** GET /api/v1/listings – Needs and offers that the reader may see, newest first */
export const listListings = (
  query: { kind?: Kind | undefined; side?: Side | undefined; occupation?: string | undefined; sector?: string | undefined; cluster?: string | undefined; place?: string | undefined; radius_km?: number | undefined; from?: string | undefined; until?: string | undefined; company?: string | undefined; availability?: Availability | undefined; queue?: DeskQueue | undefined; cursor?: string | undefined; limit?: number | undefined } = {},
  options?: CallOptions,
): Promise<ListingPage> =>
  send({ method: "GET", path: "/api/v1/listings", query }, options);

/** POST /api/v1/listings – Post a need or an offer */
export const createListing = (
  body: NewListing,
  options?: CallOptions,
): Promise<Listing> =>
  send({ method: "POST", path: "/api/v1/listings", body }, options);

/** GET /api/v1/listings/{id} – A need or an offer */
export const getListing = (
  id: string,
  options?: CallOptions,
): Promise<Listing> =>
  send({ method: "GET", path: `/api/v1/listings/${encodeURIComponent(id)}` }, options);

/** PUT /api/v1/listings/{id} – Edit a need or an offer */
export const changeListing = (
  id: string,
  body: ListingChange,
  options?: CallOptions,
): Promise<Listing> =>
  send({ method: "PUT", path: `/api/v1/listings/${encodeURIComponent(id)}`, body }, options);

/** POST /api/v1/listings/{id}/transitions – Publish, pause, resume, close, reopen, renew, approve or block */
export const moveListing = (
  id: string,
  body: ListingTransition,
  options?: CallOptions,
): Promise<Listing> =>
  send({ method: "POST", path: `/api/v1/listings/${encodeURIComponent(id)}/transitions`, body }, options);

/** GET /api/v1/listings/{id}/partners – Who could serve this need, or whom this offer could serve, with reasons */
export const listPartners = (
  id: string,
  query: { limit?: number | undefined } = {},
  options?: CallOptions,
): Promise<Partners> =>
  send({ method: "GET", path: `/api/v1/listings/${encodeURIComponent(id)}/partners`, query }, options);

/** GET /api/v1/ranking – How much each part of a score counts */
export const getRanking = (
  options?: CallOptions,
): Promise<Ranking> =>
  send({ method: "GET", path: "/api/v1/ranking" }, options);

/** GET /api/v1/enquiries – Enquiries of the reader's companies, newest first, without messages */
export const listEnquiries = (
  query: { listing?: string | undefined; cursor?: string | undefined; limit?: number | undefined } = {},
  options?: CallOptions,
): Promise<EnquiryPage> =>
  send({ method: "GET", path: "/api/v1/enquiries", query }, options);

/** POST /api/v1/enquiries – Ask about a need or an offer */
export const createEnquiry = (
  body: NewEnquiry,
  options?: CallOptions,
): Promise<Enquiry> =>
  send({ method: "POST", path: "/api/v1/enquiries", body }, options);

/** GET /api/v1/enquiries/{id} – An enquiry with its messages */
export const getEnquiry = (
  id: string,
  options?: CallOptions,
): Promise<Enquiry> =>
  send({ method: "GET", path: `/api/v1/enquiries/${encodeURIComponent(id)}` }, options);

/** POST /api/v1/enquiries/{id}/transitions – Accept, decline or withdraw */
export const moveEnquiry = (
  id: string,
  body: EnquiryTransition,
  options?: CallOptions,
): Promise<Enquiry> =>
  send({ method: "POST", path: `/api/v1/enquiries/${encodeURIComponent(id)}/transitions`, body }, options);

/** POST /api/v1/enquiries/{id}/messages – Write to the other side */
export const createMessage = (
  id: string,
  body: NewMessage,
  options?: CallOptions,
): Promise<Message> =>
  send({ method: "POST", path: `/api/v1/enquiries/${encodeURIComponent(id)}/messages`, body }, options);

/** POST /api/v1/enquiries/{id}/proposals – Put terms before the other side */
export const createProposal = (
  id: string,
  body: NewProposal,
  options?: CallOptions,
): Promise<Enquiry> =>
  send({ method: "POST", path: `/api/v1/enquiries/${encodeURIComponent(id)}/proposals`, body }, options);

/** GET /api/v1/agreements – Agreements of the reader's companies, newest first */
export const listAgreements = (
  query: { cursor?: string | undefined; limit?: number | undefined } = {},
  options?: CallOptions,
): Promise<AgreementPage> =>
  send({ method: "GET", path: "/api/v1/agreements", query }, options);

/** POST /api/v1/agreements – Accept the proposal that stands */
export const createAgreement = (
  body: NewAgreement,
  options?: CallOptions,
): Promise<Agreement> =>
  send({ method: "POST", path: "/api/v1/agreements", body }, options);

/** GET /api/v1/agreements/{id} – An agreement */
export const getAgreement = (
  id: string,
  options?: CallOptions,
): Promise<Agreement> =>
  send({ method: "GET", path: `/api/v1/agreements/${encodeURIComponent(id)}` }, options);

/** GET /api/v1/plans – Plans of the reader's agencies, newest first */
export const listPlans = (
  query: { cursor?: string | undefined; limit?: number | undefined } = {},
  options?: CallOptions,
): Promise<PlanPage> =>
  send({ method: "GET", path: "/api/v1/plans", query }, options);

/** POST /api/v1/plans – Clear the market of an agency: who helps whom, best for all together */
export const createPlan = (
  body: NewPlan,
  options?: CallOptions,
): Promise<Plan> =>
  send({ method: "POST", path: "/api/v1/plans", body }, options);

/** GET /api/v1/plans/{id} – A plan with its progress and what it found */
export const getPlan = (
  id: string,
  options?: CallOptions,
): Promise<Plan> =>
  send({ method: "GET", path: `/api/v1/plans/${encodeURIComponent(id)}` }, options);

/** DELETE /api/v1/plans/{id} – Stop solving; the best so far stays */
export const deletePlan = (
  id: string,
  options?: CallOptions,
): Promise<Plan> =>
  send({ method: "DELETE", path: `/api/v1/plans/${encodeURIComponent(id)}` }, options);

/** POST /api/v1/plans/{id}/transitions – Publish: suggest every match to both sides */
export const movePlan = (
  id: string,
  body: PlanTransition,
  options?: CallOptions,
): Promise<Plan> =>
  send({ method: "POST", path: `/api/v1/plans/${encodeURIComponent(id)}/transitions`, body }, options);

/** GET /api/v1/desk – What concerns the reader now, most urgent first */
export const getDesk = (
  options?: CallOptions,
): Promise<Desk> =>
  send({ method: "GET", path: "/api/v1/desk" }, options);

/** GET /api/v1/figures – Live figures of the market */
export const getFigures = (
  options?: CallOptions,
): Promise<Figures> =>
  send({ method: "GET", path: "/api/v1/figures" }, options);

/** GET /api/v1/taxonomy – Occupations, skills, certificates, places, sectors and clusters */
export const getTaxonomy = (
  options?: CallOptions,
): Promise<Taxonomy> =>
  send({ method: "GET", path: "/api/v1/taxonomy" }, options);
