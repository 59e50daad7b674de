import type { TextKey } from "../../i18n/words";

/** One of the short pages behind the footer. */
export type Topic = {
  readonly title: TextKey;
  readonly lead: TextKey;
  readonly sections: readonly Section[];
};
export type Section = { readonly title: TextKey; readonly texts: readonly TextKey[] };

export const topics: Readonly<Record<string, Topic>> = {
  accessibility: {
    title: "about.accessibility.title",
    lead: "about.accessibility.lead",
    sections: [
      {
        title: "about.accessibility.stateTitle",
        texts: ["about.accessibility.state", "about.accessibility.tested"],
      },
      { title: "about.accessibility.gapsTitle", texts: ["about.accessibility.gaps"] },
      {
        title: "about.accessibility.contactTitle",
        texts: ["about.accessibility.contact", "about.accessibility.arbitration"],
      },
    ],
  },
  "plain-language": {
    title: "about.plain.title",
    lead: "about.plain.lead",
    sections: [
      {
        title: "about.plain.whatTitle",
        texts: ["about.plain.what1", "about.plain.what2", "about.plain.what3", "about.plain.what4"],
      },
      {
        title: "about.plain.howTitle",
        texts: [
          "about.plain.how1",
          "about.plain.how2",
          "about.plain.how3",
          "about.plain.how4",
          "about.plain.how5",
        ],
      },
      {
        title: "about.plain.safeTitle",
        texts: ["about.plain.safe1", "about.plain.safe2", "about.plain.safe3"],
      },
      {
        title: "about.plain.siteTitle",
        texts: ["about.plain.site1", "about.plain.site2", "about.plain.site3"],
      },
    ],
  },
  privacy: {
    title: "about.privacy.title",
    lead: "about.privacy.lead",
    sections: [
      { title: "about.privacy.storedTitle", texts: ["about.privacy.stored", "about.privacy.seen"] },
      {
        title: "about.privacy.browserTitle",
        texts: ["about.privacy.cookie", "about.privacy.storage"],
      },
      { title: "about.privacy.notTitle", texts: ["about.privacy.not", "about.privacy.log"] },
      { title: "about.privacy.rightsTitle", texts: ["about.privacy.rights"] },
    ],
  },
  proof: {
    title: "about.proof.title",
    lead: "about.proof.lead",
    sections: [
      {
        title: "about.proof.whatTitle",
        texts: ["about.proof.what1", "about.proof.what2", "about.proof.what3"],
      },
      {
        title: "about.proof.whyTitle",
        texts: ["about.proof.why1", "about.proof.why2", "about.proof.why3"],
      },
      { title: "about.proof.pairsTitle", texts: ["about.proof.pairs1", "about.proof.pairs2"] },
      {
        title: "about.proof.checkTitle",
        texts: ["about.proof.check1", "about.proof.check2", "about.proof.check3"],
      },
      {
        title: "about.proof.selfTitle",
        texts: ["about.proof.self1", "about.proof.self2", "about.proof.self3"],
      },
      { title: "about.proof.notTitle", texts: ["about.proof.not1", "about.proof.not2"] },
    ],
  },
  data: {
    title: "about.data.title",
    lead: "about.data.lead",
    sections: [
      { title: "about.data.figuresTitle", texts: ["about.data.figures", "about.data.median"] },
      { title: "about.data.wordsTitle", texts: ["about.data.words"] },
      { title: "about.data.demoTitle", texts: ["about.data.demo"] },
      { title: "about.data.openTitle", texts: ["about.data.open"] },
    ],
  },
  imprint: {
    title: "about.imprint.title",
    lead: "about.imprint.lead",
    sections: [
      { title: "about.imprint.operatorTitle", texts: ["about.imprint.operator"] },
      {
        title: "about.imprint.softwareTitle",
        texts: ["about.imprint.software", "about.imprint.fonts"],
      },
      { title: "about.imprint.adviceTitle", texts: ["about.imprint.advice"] },
    ],
  },
};
