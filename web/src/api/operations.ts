// Made from api/openapi.json by `npm run generate`; never edited by hand.

import { send, type CallOptions } from "./client";
import type {
  Agreement,
  AgreementPage,
  CompanyPage,
  DemoAccounts,
  Desk,
  Enquiry,
  EnquiryPage,
  EnquiryTransition,
  Figures,
  Listing,
  ListingChange,
  ListingPage,
  ListingTransition,
  Message,
  NewAgreement,
  NewEnquiry,
  NewListing,
  NewMessage,
  NewProposal,
  NewSession,
  Partners,
  Ranking,
  Session,
  Taxonomy,
} from "./types";

/** POST /api/v1/sessions */
export const createSession = (
  body: NewSession,
  options?: CallOptions,
): Promise<Session> =>
  send({ method: "POST", path: "/api/v1/sessions", body }, options);

/** DELETE /api/v1/sessions */
export const deleteSession = (
  options?: CallOptions,
): Promise<void> =>
  send({ method: "DELETE", path: "/api/v1/sessions" }, options);

/** GET /api/v1/sessions/current */
export const getCurrentSession = (
  options?: CallOptions,
): Promise<Session> =>
  send({ method: "GET", path: "/api/v1/sessions/current" }, options);

/** GET /api/v1/demo/accounts */
export const listDemoAccounts = (
  options?: CallOptions,
): Promise<DemoAccounts> =>
  send({ method: "GET", path: "/api/v1/demo/accounts" }, options);

/** GET /api/v1/listings */
export const listListings = (
  query: { kind?: string | undefined; side?: string | undefined; occupation?: string | undefined; place?: string | undefined; radius_km?: number | undefined; sector?: string | undefined; cluster?: string | undefined; from?: string | undefined; until?: string | undefined; company?: string | undefined; availability?: string | undefined; queue?: string | undefined; cursor?: string | undefined; limit?: number | undefined } = {},
  options?: CallOptions,
): Promise<ListingPage> =>
  send({ method: "GET", path: "/api/v1/listings", query }, options);

/** POST /api/v1/listings */
export const createListing = (
  body: NewListing,
  options?: CallOptions,
): Promise<Listing> =>
  send({ method: "POST", path: "/api/v1/listings", body }, options);

/** GET /api/v1/listings/{id} */
export const getListing = (
  id: string,
  options?: CallOptions,
): Promise<Listing> =>
  send({ method: "GET", path: `/api/v1/listings/${encodeURIComponent(id)}` }, options);

/** PUT /api/v1/listings/{id} */
export const changeListing = (
  id: string,
  body: ListingChange,
  options?: CallOptions,
): Promise<Listing> =>
  send({ method: "PUT", path: `/api/v1/listings/${encodeURIComponent(id)}`, body }, options);

/** POST /api/v1/listings/{id}/transitions */
export const moveListing = (
  id: string,
  body: ListingTransition,
  options?: CallOptions,
): Promise<Listing> =>
  send({ method: "POST", path: `/api/v1/listings/${encodeURIComponent(id)}/transitions`, body }, options);

/** GET /api/v1/listings/{id}/partners */
export const listPartners = (
  id: string,
  query: { limit?: number | undefined } = {},
  options?: CallOptions,
): Promise<Partners> =>
  send({ method: "GET", path: `/api/v1/listings/${encodeURIComponent(id)}/partners`, query }, options);

/** GET /api/v1/ranking */
export const getRanking = (
  options?: CallOptions,
): Promise<Ranking> =>
  send({ method: "GET", path: "/api/v1/ranking" }, options);

/** GET /api/v1/companies */
export const listCompanies = (
  query: { after?: string | undefined; limit?: number | undefined } = {},
  options?: CallOptions,
): Promise<CompanyPage> =>
  send({ method: "GET", path: "/api/v1/companies", query }, options);

/** GET /api/v1/enquiries */
export const listEnquiries = (
  query: { listing?: string | undefined; cursor?: string | undefined; limit?: number | undefined } = {},
  options?: CallOptions,
): Promise<EnquiryPage> =>
  send({ method: "GET", path: "/api/v1/enquiries", query }, options);

/** POST /api/v1/enquiries */
export const createEnquiry = (
  body: NewEnquiry,
  options?: CallOptions,
): Promise<Enquiry> =>
  send({ method: "POST", path: "/api/v1/enquiries", body }, options);

/** GET /api/v1/enquiries/{id} */
export const getEnquiry = (
  id: string,
  options?: CallOptions,
): Promise<Enquiry> =>
  send({ method: "GET", path: `/api/v1/enquiries/${encodeURIComponent(id)}` }, options);

/** POST /api/v1/enquiries/{id}/transitions */
export const moveEnquiry = (
  id: string,
  body: EnquiryTransition,
  options?: CallOptions,
): Promise<Enquiry> =>
  send({ method: "POST", path: `/api/v1/enquiries/${encodeURIComponent(id)}/transitions`, body }, options);

/** POST /api/v1/enquiries/{id}/messages */
export const createMessage = (
  id: string,
  body: NewMessage,
  options?: CallOptions,
): Promise<Message> =>
  send({ method: "POST", path: `/api/v1/enquiries/${encodeURIComponent(id)}/messages`, body }, options);

/** POST /api/v1/enquiries/{id}/proposals */
export const createProposal = (
  id: string,
  body: NewProposal,
  options?: CallOptions,
): Promise<Enquiry> =>
  send({ method: "POST", path: `/api/v1/enquiries/${encodeURIComponent(id)}/proposals`, body }, options);

/** GET /api/v1/agreements */
export const listAgreements = (
  query: { cursor?: string | undefined; limit?: number | undefined } = {},
  options?: CallOptions,
): Promise<AgreementPage> =>
  send({ method: "GET", path: "/api/v1/agreements", query }, options);

/** POST /api/v1/agreements */
export const createAgreement = (
  body: NewAgreement,
  options?: CallOptions,
): Promise<Agreement> =>
  send({ method: "POST", path: "/api/v1/agreements", body }, options);

/** GET /api/v1/agreements/{id} */
export const getAgreement = (
  id: string,
  options?: CallOptions,
): Promise<Agreement> =>
  send({ method: "GET", path: `/api/v1/agreements/${encodeURIComponent(id)}` }, options);

/** GET /api/v1/desk */
export const getDesk = (
  options?: CallOptions,
): Promise<Desk> =>
  send({ method: "GET", path: "/api/v1/desk" }, options);

/** GET /api/v1/taxonomy */
export const getTaxonomy = (
  options?: CallOptions,
): Promise<Taxonomy> =>
  send({ method: "GET", path: "/api/v1/taxonomy" }, options);

/** GET /api/v1/figures */
export const getFigures = (
  options?: CallOptions,
): Promise<Figures> =>
  send({ method: "GET", path: "/api/v1/figures" }, options);
