#include "main/commands.hpp"

#include <CLI/CLI.hpp>

namespace kontor {
namespace {

void add_serve(CLI::App& app, int& code) {
  auto* const command = app.add_subcommand("serve", "Serve the platform from a data folder");
  const auto options = std::make_shared<ServeOptions>();
  command->add_option("--data", options->data, "folder of the store")->required();
  command->add_option("--listen", options->listen, "address and port")->capture_default_str();
  command->add_flag("--behind-trusted-proxy", options->behind_trusted_proxy,
                    "a proxy in front ends TLS; allows other addresses than loopback");
  command->add_option("--public-origin", options->public_origin,
                      "address that browsers see, such as https://kontor.example");
  command->add_option("--documents", options->documents, "folder of the PDF worker");
  command->add_option("--node", options->node, "the Node.js program for the PDF worker");
  command->callback([options, &code] { code = serve(*options); });
}

void add_demo(CLI::App& app, int& code) {
  auto* const command = app.add_subcommand("demo", "Write a believable Hamburg into a new store");
  const auto options = std::make_shared<DemoCommand>();
  command->add_option("--data", options->data, "folder of the store")->required();
  command->add_option("--companies", options->companies, "how many")
      ->check(CLI::Range(20, 100'000))
      ->capture_default_str();
  command->add_option("--listings", options->listings, "how many")
      ->check(CLI::Range(0, 2'000'000))
      ->capture_default_str();
  command->add_option("--seed", options->seed, "same seed, same store")->capture_default_str();
  command->add_option("--today", options->today, "the day around which it happens (2026-11-23)");
  command->callback([options, &code] { code = write_demo(*options); });
}

void add_clear(CLI::App& app, int& code) {
  auto* const command = app.add_subcommand("clear", "Clear the staff market and suggest who helps");
  const auto options = std::make_shared<ClearCommand>();
  command->add_option("--data", options->data, "folder of the store")->required();
  command->add_option("--cluster", options->clusters, "code of a cluster; may be repeated");
  command->add_flag("--dry-run", options->dry_run, "show what would be suggested to nobody");
  command->callback([options, &code] { code = clear(*options); });
}

void add_care(CLI::App& app, int& code) {
  const auto data = std::make_shared<std::filesystem::path>();
  const auto rebuild = std::make_shared<bool>(false);
  auto* const doctor_command = app.add_subcommand("doctor", "Check a store");
  doctor_command->add_option("--data", *data, "folder of the store")->required();
  doctor_command->add_flag("--rebuild", *rebuild,
                           "drop what is derived, build it anew and compare");
  doctor_command->callback([data, rebuild, &code] { code = doctor(*data, *rebuild); });

  auto* const dump_command = app.add_subcommand("dump", "Print everything stored, as text");
  dump_command->add_option("--data", *data, "folder of the store")->required();
  dump_command->callback([data, &code] { code = dump(*data); });
}

int run(int argc, char** argv) {
  CLI::App app{"Kontor: companies of a region help each other across industries", "kontor"};
  app.require_subcommand(1);
  int code = 0;
  add_serve(app, code);
  add_demo(app, code);
  add_clear(app, code);
  add_care(app, code);
  app.add_subcommand("openapi", "Print the API's OpenAPI document")->callback([&code] {
    code = openapi();
  });
  constexpr int kWrongUsage = 2;
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& wrong) {  // the library's way to say "help" or "wrong usage"
    return app.exit(wrong) == 0 ? 0 : kWrongUsage;
  }
  return code;
}

}  // namespace
}  // namespace kontor

int main(int argc, char** argv) {
  return kontor::run(argc, argv);
}
