#include "store/terms_document.hpp"

#include "store/sql/failure.hpp"
#include "tests/support/builders.hpp"

#include <gtest/gtest.h>

namespace kontor::store {
namespace {

// What is stored today must be readable for ever: this text never changes.
constexpr std::string_view kStored =
    R"({"v":1,"occupation":"welder","skills":[{"skill":"tig-welding","level":"skilled",)"
    R"("required":true}],"certificates":["iso-9606-1"],"headcount":3,"minutes_a_week":2100,)"
    R"("first_day":"2026-03-16","last_day":"2026-05-15","weekdays":31,"place":"harburg",)"
    R"("latitude_e6":53460000,"longitude_e6":9983000,"radius_km":30,"mode":"on_site",)"
    R"("rate":{"minor":3200,"currency":"EUR"}})";

market::Terms staff_terms(staff::StaffFields fields = test::some_staff()) {
  return staff::StaffTerms::make(std::move(fields)).value();
}

TEST(TermsDocument, IsWrittenInItsFirstForm) {
  EXPECT_EQ(document_from(staff_terms()), kStored);
}

TEST(TermsDocument, IsReadAsItWasWritten) {
  TermsReader reader;
  EXPECT_EQ(reader.read(market::Kind::Staff, kStored), staff_terms());
  auto without_rate = test::some_staff();
  without_rate.rate = std::nullopt;
  without_rate.mode = staff::WorkMode::Either;
  const auto terms = staff_terms(without_rate);
  EXPECT_EQ(reader.read(market::Kind::Staff, document_from(terms)), terms);
}

TEST(TermsDocument, IsDamagedWithoutAMemberOrWithOneThatCannotBe) {
  TermsReader reader;
  for (const auto& [from, to] : {std::pair{R"("v":1)", R"("v":2)"},
                                 {R"("headcount":3)", R"("headcount":0)"},
                                 {R"("headcount":3)", R"("headcount":-1)"},
                                 {R"("headcount")", R"("heads")"},
                                 {R"("skilled")", R"("unheard-of")"},
                                 {R"("2026-03-16")", R"("2026-02-30")"},
                                 {R"("welder")", "7"},
                                 {R"("EUR"}})", R"("EUR"})"}}) {
    std::string damaged(kStored);
    damaged.replace(damaged.find(from), std::string_view(from).size(), to);
    EXPECT_THROW((void)reader.read(market::Kind::Staff, damaged), StatementFailed) << damaged;
  }
  EXPECT_THROW((void)reader.read(market::Kind::Material, kStored), StatementFailed);
  EXPECT_EQ(reader.read(market::Kind::Staff, kStored), staff_terms()) << "as before the damage";
}

}  // namespace
}  // namespace kontor::store
