#include "store/memory/memory_store.hpp"
#include "store/sqlite/sqlite_store.hpp"

#include "tests/contract/account_contract.hpp"
#include "tests/contract/deal_contract.hpp"
#include "tests/contract/journal_contract.hpp"
#include "tests/contract/listing_contract.hpp"
#include "tests/contract/network_contract.hpp"
#include "tests/contract/plan_contract.hpp"
#include "tests/contract/transaction_contract.hpp"
#include "tests/support/folder.hpp"

namespace kontor::test {
namespace {

struct MemoryUnderTest final : StoreUnderTest {
  Store& store() override { return memory; }
  store::MemoryStore memory;
};

struct SqliteUnderTest final : StoreUnderTest {
  Store& store() override { return *sqlite; }
  TemporaryFolder folder;
  std::unique_ptr<store::SqliteStore> sqlite = store::open_sqlite_store(folder.path()).value();
};

std::unique_ptr<StoreUnderTest> make_memory() {
  return std::make_unique<MemoryUnderTest>();
}

std::unique_ptr<StoreUnderTest> make_sqlite() {
  return std::make_unique<SqliteUnderTest>();
}

INSTANTIATE_TEST_SUITE_P(Memory, StoreContract, testing::Values(&make_memory));
INSTANTIATE_TEST_SUITE_P(Sqlite, StoreContract, testing::Values(&make_sqlite));

}  // namespace
}  // namespace kontor::test
