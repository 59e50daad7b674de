#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <thread>

#include "document/document_worker.hpp"
#include "document/installation.hpp"
#include "document/sample_papers.hpp"

/// The papers themselves, made by the real worker and looked at by other programs.
namespace kontor::document {
namespace {

using test::some_agreement, test::some_enquiry, test::some_request;
using testing::AllOf, testing::ContainsRegex, testing::HasSubstr, testing::Not;

std::vector<std::string> installed() {
  return command_of(find_installation(std::filesystem::read_symlink("/proc/self/exe")));
}

std::string output_of(const std::string& command) {
  std::string said;
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");  // NOLINT(cert-env33-c): fixed words
  std::array<char, 4096> buffer{};
  while (const auto got = fread(buffer.data(), 1, buffer.size(), pipe)) {
    said.append(buffer.data(), got);
  }
  const int status = pclose(pipe);
  EXPECT_EQ(status, 0) << command << "\n" << said;
  return said;
}

class Papers : public testing::Test {
 protected:
  static void SetUpTestSuite() { worker = new DocumentWorker({.command = installed()}); }
  static void TearDownTestSuite() {
    delete worker;
    worker = nullptr;
  }

  void SetUp() override {
    if (installed().empty()) {
      GTEST_SKIP() << "the worker is not installed: npm ci --ignore-scripts in "
                      "src/document/worker (./dev setup does it)";
    }
  }

  void TearDown() override { std::filesystem::remove(file_); }

  /// Renders `content` and keeps it as the file that the programs look at.
  std::string paper(Language language, decltype(DocumentRequest::content) content) {
    const auto pdf = worker->render({.language = language, .content = std::move(content)});
    EXPECT_TRUE(pdf.has_value()) << pdf.error().code << " " << pdf.error().params.begin()->second;
    if (pdf) std::ofstream(file_, std::ios::binary) << *pdf;
    return pdf.value_or("");
  }

  std::string text() const { return output_of("pdftotext -layout " + file_.string() + " -"); }
  std::string looked_at_by(const std::string& program) const {
    return output_of(program + " " + file_.string());
  }

  static inline DocumentWorker* worker = nullptr;  // a start takes longer than a paper
  const std::filesystem::path file_ =
      std::filesystem::temp_directory_path() / ("kontor-paper-" + std::to_string(getpid()));
};

TEST_F(Papers, AgreementSaysWhatWasAgreedInGerman) {
  paper(Language::De, some_agreement());
  const auto said = text();
  for (const auto* words :
       {"Vereinbarung über den Einsatz von Fachkräften", "Vereinbarung Nr. 17",
        "Prüfhinweis, keine Rechtsberatung", "Kabinenbau Finkenwerder GmbH", "Werft Süderelbe",
        "16. März – 15. Mai 2026", "KW 12–20, Mo–Do", "1.234,50", "Olaf Brandt",
        "Überlassung mit Erlaubnis", "Schutzhelme stellt die Werft", "Seite 1 von 2"}) {
    EXPECT_THAT(said, HasSubstr(words));
  }
}

TEST_F(Papers, AgreementSaysTheSameInEnglish) {
  paper(Language::En, some_agreement());
  const auto said = text();
  for (const auto* words :
       {"Agreement on the loan of skilled staff", "Agreement no. 17",
        "Notes for checking, not legal advice", "16 March – 15 May 2026", "Weeks 12–20, Mon–Thu",
        "€1,234.50", "24 February 2026 at 09:12", "Page 1 of 2"}) {
    EXPECT_THAT(said, HasSubstr(words));
  }
}

TEST_F(Papers, TimesAreThoseOfTheSiteInSummerToo) {
  paper(Language::De, some_agreement());
  EXPECT_THAT(text(), AllOf(HasSubstr("24. Februar 2026 um 09:12 Uhr"),
                            HasSubstr("30. März 2026 um 14:40 Uhr")));
}

TEST_F(Papers, AgreementWithoutALegalModelLeavesRoomForIt) {
  auto agreement = some_agreement();
  agreement.legal_model = "";
  paper(Language::De, agreement);
  EXPECT_THAT(text(), HasSubstr("Noch nicht festgelegt"));
}

TEST_F(Papers, EnquirySummaryTellsWhereItStandsAndHidesNames) {
  paper(Language::De, some_enquiry());
  const auto said = text();
  for (const auto* words : {"Anfrage: 3 × Schweißfachkraft", "Grund: Zeitraum passt nicht.",
                            "Das Gesuch", "noch verdeckt", "bis 1.234,50", "Guten Morgen,",
                            "Anfrage abgelehnt", "Prüfhinweis, keine Rechtsberatung"}) {
    EXPECT_THAT(said, HasSubstr(words));
  }
  paper(Language::En, some_enquiry());
  EXPECT_THAT(text(), HasSubstr("Reason: the period does not fit."));
}

TEST_F(Papers, AreWholeAndTagged) {
  paper(Language::De, some_agreement());
  EXPECT_THAT(looked_at_by("qpdf --check"), HasSubstr("No syntax or stream encoding errors"));
  EXPECT_THAT(looked_at_by("pdfinfo"),
              AllOf(ContainsRegex("Tagged: +yes"), ContainsRegex("JavaScript: +no"),
                    ContainsRegex("Title: +Vereinbarung über")));
  EXPECT_THAT(looked_at_by("pdfinfo -meta"), HasSubstr("<pdfuaid:part>1</pdfuaid:part>"));
}

TEST_F(Papers, NameTheirLanguage) {
  const auto plain = "qpdf --qdf --object-streams=disable " + file_.string() + " -";
  paper(Language::De, some_agreement());
  EXPECT_THAT(output_of(plain), AllOf(HasSubstr("/Lang (de"), HasSubstr("/DisplayDocTitle true")));
  paper(Language::En, some_agreement());
  EXPECT_THAT(output_of(plain), AllOf(HasSubstr("/Lang (en"), HasSubstr("/DisplayDocTitle true")));
}

TEST_F(Papers, HaveHeadingsAndTablesWithHeaderCells) {
  paper(Language::De, some_agreement());
  EXPECT_THAT(looked_at_by("pdfinfo -struct"),
              AllOf(HasSubstr("H1 "), HasSubstr("H2 \"Die Betriebe\""), HasSubstr("THead"),
                    HasSubstr("/Scope /Column")));
}

TEST_F(Papers, CarryTheirFonts) {
  paper(Language::De, some_agreement());
  const auto fonts = looked_at_by("pdffonts");
  EXPECT_THAT(fonts, AllOf(HasSubstr("FiraSans-Regular"), HasSubstr("FiraSans-SemiBold"),
                           Not(ContainsRegex(" no +(yes|no) +yes +[0-9]"))));
}

TEST_F(Papers, AreTheSameBytesForTheSameRequest) {
  const auto first = paper(Language::De, some_agreement());
  EXPECT_EQ(first, paper(Language::De, some_agreement()));
  DocumentWorker other({.command = installed()});
  EXPECT_EQ(first, other.render(some_request()).value());
}

TEST_F(Papers, TakeTheWordsOfPeopleAsTextAndNothingElse) {
  auto agreement = some_agreement();
  agreement.lender.name = R"(#read("/etc/passwd") *bold* _x_ $x^2$ @ref <label> // c)";
  agreement.legal_model = "= Title\n#panic(\"x\")\n- point \\ end";
  agreement.lines.front().occupation = "#import \"@preview/example:0.1.0\"";
  paper(Language::De, agreement);
  const auto said = text();
  for (const auto* words : {R"(#read("/etc/passwd") *bold* _x_)", "$x^2$ @ref <label> // c",
                            "= Title", R"(#panic("x"))", R"(- point \ end)", "@preview/example"}) {
    EXPECT_THAT(said, HasSubstr(words));
  }
  EXPECT_THAT(said, Not(HasSubstr("root:")));
}

TEST_F(Papers, CanPrintEveryScriptOrSayThatASignIsMissing) {
  auto agreement = some_agreement();
  agreement.lender.name = "شركة \u202Egnissalf\u202C Ελληνική Верфь";
  agreement.borrower.name = "株式会社 \U0001F600 S\u0323\u0307\u0331x";
  paper(Language::De, agreement);
  EXPECT_THAT(text(), AllOf(HasSubstr("Ελληνική"), HasSubstr("Верфь"), HasSubstr("gnissalf"),
                            HasSubstr("\uFFFD"), Not(HasSubstr("\u202E"))));
}

TEST_F(Papers, BreakWordsWithoutEnd) {
  auto agreement = some_agreement();
  agreement.lender.name = std::string(5'000, 'W');
  paper(Language::De, agreement);
  const auto said = text();
  EXPECT_GE(std::count(said.begin(), said.end(), 'W'), 5'000);
}

TEST_F(Papers, RefuseWhatIsNoText) {
  auto agreement = some_agreement();
  agreement.lender.name = "\xFF\xFE";
  const auto refused = worker->render({.language = Language::De, .content = agreement});
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code, "document.failed");
  EXPECT_EQ(refused.error().params.at("reason"), "malformed");
  const auto starts = worker->starts();
  EXPECT_TRUE(worker->render(some_request()).has_value());
  EXPECT_EQ(worker->starts(), starts);
}

TEST_F(Papers, RefuseAMegabyteOfWords) {
  auto enquiry = some_enquiry();
  enquiry.messages.front().text = std::string(1024UL * 1024, 'x');
  const auto refused = worker->render({.language = Language::De, .content = enquiry});
  EXPECT_EQ(refused.error().code, "document.too_large");
}

TEST_F(Papers, ComeFromAFreshWorkerIfOneWasKilled) {
  ASSERT_TRUE(worker->render(some_request()).has_value());
  const auto starts = worker->starts();
  ASSERT_EQ(kill(worker->pid(), SIGKILL), 0);
  ASSERT_TRUE(worker->render(some_request()).has_value());
  EXPECT_EQ(worker->starts(), starts + 1);
}

TEST_F(Papers, AreMadeForManyAtATime) {
  const auto expected = worker->render(some_request()).value();
  std::array<std::string, 4> papers;
  std::vector<std::thread> readers;
  readers.reserve(papers.size());
  for (auto& each : papers) {
    readers.emplace_back([&each] { each = worker->render(some_request()).value(); });
  }
  for (auto& reader : readers) reader.join();
  for (const auto& each : papers) EXPECT_EQ(each, expected);
}

}  // namespace
}  // namespace kontor::document
