// Files in a folder of its own, gone with the test.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

namespace support {

class folder {
public:
    // Of another name each time: two runs on one machine do not meet in it.
    explicit folder(std::string const& name)
        : at_(std::filesystem::temp_directory_path() /
              ("fordel_" + name + "_" + std::to_string(std::random_device{}()))) {
        std::filesystem::remove_all(at_);
        std::filesystem::create_directories(at_);
    }
    folder(folder const&) = delete;
    folder& operator=(folder const&) = delete;
    ~folder() { std::filesystem::remove_all(at_); }

    void write(std::string const& path, std::string const& text) const {
        std::filesystem::create_directories((at_ / path).parent_path());
        std::ofstream(at_ / path, std::ios::binary) << text;
    }
    std::string text(std::string const& path) const {
        std::ifstream in(at_ / path, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    std::filesystem::path operator/(std::string const& path) const { return at_ / path; }
    std::filesystem::path const& path() const { return at_; }

private:
    std::filesystem::path at_;
};

} // namespace support
