// Files are read below their root, and put together.
#include <fordel/file/document.hpp>
#include <fordel/file/yaml.hpp>

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <string>
#include <sys/stat.h>
#include <vector>

#include "support/boost_json.hpp"
#include "support/folder.hpp"

using namespace fordel;

namespace {

class files : public support::folder {
public:
    explicit files(std::string const& name) : support::folder(name) {}

    files& with(std::string const& path, std::string const& content = {}) {
        write(path, content);
        return *this;
    }
    document read(std::string const& path) const {
        return document::read(*this / path,
                              [](std::string_view text, std::string const& name) { return parse_yaml(text, name); });
    }
};

std::string refused(auto&& does) {
    try {
        does();
    } catch (file_error const& e) {
        return e.what();
    }
    return "nothing";
}

bool says(std::string const& message, std::string const& part) { return message.find(part) != message.npos; }

} // namespace

TEST_CASE("a file is read with those it includes, merged key by key") {
    files at("includes");
    at.with("museum.yaml", "fordel: 1\ninclude: [shared/parties.yaml, more.json]\nparties: {Havnby: }\n")
        .with("shared/parties.yaml", "fordel: 1\ninclude: deeper/last.yaml\nparties: {Klitby: {code: 902}}\n")
        .with("shared/deeper/last.yaml", "unit: 1 kr.\n")
        .with("more.json", R"({"groups": {"byer": ["Klitby"]}})");
    document const read = at.read("museum.yaml");
    CHECK(read.content() == parse_yaml("fordel: 1\nparties: {Havnby: , Klitby: {code: 902}}\nunit: 1 kr.\n"
                                       "groups: {byer: [Klitby]}\n"));
    CHECK(read.content().find("parties")->find("Klitby")->file() == "shared/parties.yaml");
    std::vector<std::string> names;
    for (file_digest const& one : read.files())
        names.push_back(one.path);
    CHECK(names ==
          std::vector<std::string>{"museum.yaml", "shared/parties.yaml", "shared/deeper/last.yaml", "more.json"});
}

TEST_CASE("every file read has its digest, and is read once") {
    files at("digests");
    at.with("museum.yaml", "abc").with("heads.csv", "");
    document const read = at.read("museum.yaml");
    // FIPS 180-4's own example, and the digest of nothing.
    CHECK(read.files() == std::vector<file_digest>{
                              {"museum.yaml", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}});
    CHECK(read.beside("heads.csv", read.content()).empty());
    CHECK(read.files().back() ==
          file_digest{"heads.csv", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"});
    at.with("heads.csv", "changed");
    CHECK(read.beside("./heads.csv", read.content()).empty());
    CHECK(read.files().size() == 2);
}

TEST_CASE("the root is the nearest folder upwards with a file fordel.root, else the file's own") {
    files at("root");
    at.with("a/b/museum.yaml", "x: y\n").with("a/heads.csv", "1").with("outside.csv", "2");
    auto const beside = [&](std::string const& path) {
        document const read = at.read("a/b/museum.yaml");
        return read.beside(path, read.content());
    };
    CHECK(says(refused([&] { static_cast<void>(beside("../heads.csv")); }), "fordel.file.outside_root"));
    at.with("a/fordel.root");
    CHECK(beside("../heads.csv") == "1");
    CHECK(says(refused([&] { static_cast<void>(beside("../../outside.csv")); }), "fordel.file.outside_root"));
    CHECK(at.read("a/b/museum.yaml").files().front().path == "b/museum.yaml");
}

TEST_CASE("no path and no link leaves the root, and only regular files are read") {
    files at("links");
    at.with("in/museum.yaml", "x: y\n").with("secret.csv", "s").with("in/heads.csv", "h");
    std::filesystem::create_symlink(at / "secret.csv", at / "in/link.csv");
    std::filesystem::create_directory_symlink(at / ".", at / "in/up");
    std::filesystem::create_symlink(at / "in/heads.csv", at / "in/good.csv");
    ::mkfifo((at / "in/pipe").c_str(), 0600);
    document const read = at.read("in/museum.yaml");
    auto const refused_path = [&](std::string const& path) {
        return refused([&] { static_cast<void>(read.beside(path, read.content())); });
    };
    CHECK(read.beside("good.csv", read.content()) == "h");
    for (std::string const outside : {"link.csv", "up/secret.csv", "/etc/passwd", "..", "..\\secret.csv", ""})
        CHECK(says(refused_path(outside), "fordel.file.outside_root"));
    CHECK(says(refused_path("pipe"), "fordel.file.not_a_file"));
    CHECK(says(refused_path("."), "fordel.file.not_a_file"));
    CHECK(says(refused_path("none.csv"), "museum.yaml:1:1: [fordel.file.missing_file] seen: \"none.csv\""));
    CHECK(says(refused([&] { static_cast<void>(at.read("none.yaml")); }), "fordel.file.missing_file"));
}

TEST_CASE("what two files give, and files in a circle, are refused with all places") {
    files at("conflicts");
    at.with("museum.yaml", "include: [a.yaml]\nstreams: {running: {amount: 1 kr.}}\n")
        .with("a.yaml", "streams:\n  running:\n    amount: 1 kr.\n");
    std::string const twice = refused([&] { static_cast<void>(at.read("museum.yaml")); });
    CHECK(says(twice, "a.yaml:3:5, streams.running.amount: [fordel.file.given_twice]"));
    CHECK(says(twice, "fordel.file.given_twice"));
    CHECK(says(twice, "museum.yaml:2:21 and a.yaml:3:5"));
    at.with("a.yaml", "include: b.yaml\n").with("b.yaml", "include:\n  - a.yaml\n");
    CHECK(says(refused([&] { static_cast<void>(at.read("museum.yaml")); }),
               "b.yaml:2:5: [fordel.file.include_circle] seen: a.yaml → b.yaml → a.yaml"));
    at.with("b.yaml", "include: museum.yaml\n");
    std::string const circle = refused([&] { static_cast<void>(at.read("museum.yaml")); });
    CHECK(says(circle, "fordel.file.include_circle"));
    CHECK(says(circle, "museum.yaml → a.yaml → b.yaml → museum.yaml"));
}

TEST_CASE("a file that two include is read once") {
    files at("diamond");
    at.with("museum.yaml", "include: [a.yaml, b.yaml]\n")
        .with("a.yaml", "include: c.yaml\na: 1\n")
        .with("b.yaml", "include: c.yaml\nb: 1\n")
        .with("c.yaml", "c: 1\n");
    CHECK(at.read("museum.yaml").content() == parse_yaml("a: 1\nc: 1\nb: 1\n"));
}

TEST_CASE("a text has no files beside it") {
    document const text = document::of(parse_yaml("a: 1\n"));
    CHECK(text.files().empty());
    CHECK(says(refused([&] { static_cast<void>(text.beside("heads.csv", text.content())); }),
               "fordel.file.missing_file"));
}

TEST_CASE("a document of nodes includes what is beside it, and nothing else") {
    node const including = parse_yaml("include: more.yaml\na: 1\n", "museum.yaml");
    document const whole =
        document::of(including, {{"more.yaml", "b: 2\n"}},
                     [](std::string_view text, std::string const& name) { return parse_yaml(text, name); });
    CHECK(whole.content() == parse_yaml("a: 1\nb: 2\n"));
    CHECK(says(refused([&] { static_cast<void>(document::of(including)); }),
               "museum.yaml:1:10: [fordel.file.missing_file] seen: \"more.yaml\", of a text without files"));
}

TEST_CASE("what holds for the whole programme is said by the file itself") {
    files at("header");
    at.with("museum.yaml", "include: a.yaml\nparties: {Havnby: }\n").with("a.yaml", "notation: danish\n");
    CHECK(says(refused([&] { static_cast<void>(at.read("museum.yaml")); }),
               "a.yaml:1:1, notation: [fordel.file.header_elsewhere]"));
    at.with("museum.yaml", "include: a.yaml\nnotation: danish\n");
    CHECK(at.read("museum.yaml").content() == parse_yaml("notation: danish\n"));
    at.with("museum.yaml", "include: a.yaml\nnotation: english\n");
    CHECK(says(refused([&] { static_cast<void>(at.read("museum.yaml")); }), "fordel.file.given_twice"));
}
