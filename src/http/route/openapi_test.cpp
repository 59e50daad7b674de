#include "http/route/api.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

namespace kontor::http {
namespace {

namespace json = boost::json;

const json::object& document() {
  static const json::value parsed = json::parse(openapi_document());
  return parsed.as_object();
}

/// Every `$ref` below `value`.
void gather_references(const json::value& value, std::set<std::string>& all) {
  if (const auto* const list = value.if_array()) {
    for (const json::value& each : *list) gather_references(each, all);
  }
  const auto* const object = value.if_object();
  if (object == nullptr) return;
  for (const auto& member : *object) {
    if (member.key() == "$ref") all.emplace(member.value().as_string().c_str());
    gather_references(member.value(), all);
  }
}

/// api/openapi.json, looked for from here upwards: tests run somewhere below the sources.
std::string committed_document() {
  namespace fs = std::filesystem;
  for (fs::path folder = fs::current_path();; folder = folder.parent_path()) {
    const fs::path file = folder / "api" / "openapi.json";
    if (fs::exists(file)) {
      std::ostringstream text;
      text << std::ifstream(file).rdbuf();
      return text.str();
    }
    if (folder == folder.root_path()) return {};
  }
}

std::string lower(std::string_view method) {
  std::string name(method);
  for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return name;
}

TEST(Openapi, DescribesEveryOperation) {
  std::set<std::string> ids;
  for (const Operation& operation : api_operations()) {
    const json::value& path = document().at("paths").at(operation.route.pattern);
    const json::value& described = path.at(lower(to_text(operation.route.method)));
    EXPECT_EQ(described.at("operationId").as_string(), operation.route.operation);
    EXPECT_FALSE(described.at("summary").as_string().empty());
    EXPECT_TRUE(ids.insert(operation.route.operation).second) << operation.route.operation;
  }
  EXPECT_GT(ids.size(), 20U);
}

TEST(Openapi, LeadsEveryReferenceSomewhere) {
  std::set<std::string> references;
  gather_references(document(), references);
  EXPECT_GT(references.size(), 50U);
  const json::value whole = document();
  for (const std::string& reference : references) {
    json::error_code error;
    EXPECT_NE(whole.find_pointer(reference.substr(1), error), nullptr) << reference;
  }
}

TEST(Openapi, StatesTheLimitsOfMembers) {
  const json::value& schemas = document().at("components").at("schemas");
  const json::value& listing = schemas.at("NewListing");
  EXPECT_EQ(listing.at("properties").at("note").at("maxLength").as_int64(), 2'000);
  EXPECT_FALSE(listing.at("additionalProperties").as_bool());
  const json::array& required = listing.at("required").as_array();
  EXPECT_NE(std::ranges::find(required, json::value("terms")), required.end());
  EXPECT_EQ(std::ranges::find(required, json::value("site")), required.end());
  EXPECT_EQ(schemas.at("WorkMode").at("enum"), json::value({"on_site", "remote", "either"}));
}

TEST(Openapi, IsTheCommittedFile) {
  EXPECT_TRUE(committed_document() == openapi_document())
      << "kontor openapi > api/openapi.json, then look at the difference";
}

}  // namespace
}  // namespace kontor::http
